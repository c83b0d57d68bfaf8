import Catalog
import GRDB

/// The tables of a catalog and how they came to be.
///
/// The file says what it is: SQLite's `application_id` names PinPalettes, its
/// `user_version` counts the migrations it has been through.
enum Schema {
  /// “PinP” in ASCII.
  static let applicationID = 0x5069_6e50

  /// The size of a page of the file, in bytes.
  ///
  /// An embedding of 512 components takes 2,048 bytes, of which a page of
  /// SQLite's usual 4,096 holds only one: half the file would be air. Seven fit here.
  static let pageSize = 16_384

  /// The version that this build reads and writes.
  static var currentVersion: Int { migrations.count }

  /// Brings a database up to date, from nothing or from an older version, in the caller's transaction.
  static func migrate(_ database: Database, path: String) throws {
    // Read again inside the transaction: another process may have been faster.
    let version = try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
    guard version <= currentVersion else {
      throw CatalogError.newerVersion(path: path, version: version)
    }
    guard version < currentVersion else { return }
    for migration in migrations[version...] { try database.execute(sql: migration) }
    try database.execute(sql: "PRAGMA application_id = \(applicationID)")
    try database.execute(sql: "PRAGMA user_version = \(currentVersion)")
  }

  /// Never edited once released: a change of schema is a new entry at the end.
  ///
  /// Digests and models are spelled out once and meant by number elsewhere, which
  /// halves the size of a file's record and appends embeddings in order.
  static let migrations = [
    """
    CREATE TABLE content (
      id INTEGER PRIMARY KEY,
      hash BLOB NOT NULL UNIQUE CHECK (length(hash) = 32)
    ) STRICT;

    CREATE TABLE model (
      id INTEGER PRIMARY KEY,
      name TEXT NOT NULL,
      revision TEXT NOT NULL,
      dimension INTEGER NOT NULL CHECK (dimension >= 1),
      UNIQUE (name, revision)
    ) STRICT;

    CREATE TABLE file (
      path TEXT PRIMARY KEY,
      byteCount INTEGER NOT NULL,
      modifiedNanoseconds INTEGER NOT NULL,
      content INTEGER NOT NULL REFERENCES content
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE analysis (
      content INTEGER NOT NULL REFERENCES content,
      version INTEGER NOT NULL,
      width INTEGER NOT NULL CHECK (width >= 1),
      height INTEGER NOT NULL CHECK (height >= 1),
      palette BLOB NOT NULL,
      brightness REAL NOT NULL,
      contrast REAL NOT NULL,
      tonalRange REAL NOT NULL,
      saturation REAL NOT NULL,
      warmth REAL NOT NULL,
      colorfulness REAL NOT NULL,
      hueVariety REAL NOT NULL,
      PRIMARY KEY (content, version)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE embedding (
      id INTEGER PRIMARY KEY,
      content INTEGER NOT NULL REFERENCES content,
      model INTEGER NOT NULL REFERENCES model,
      vector BLOB NOT NULL,
      UNIQUE (model, content)
    ) STRICT;
    """,

    // Version 2: what the second version of the analysis finds. The rows of the first lack it and are
    // never read again, so they go; files and embeddings, which cost a model's time, stay.
    """
    DROP TABLE analysis;

    CREATE TABLE analysis (
      content INTEGER NOT NULL REFERENCES content,
      version INTEGER NOT NULL,
      width INTEGER NOT NULL CHECK (width >= 1),
      height INTEGER NOT NULL CHECK (height >= 1),
      palette BLOB NOT NULL,
      brightness REAL NOT NULL,
      contrast REAL NOT NULL,
      tonalRange REAL NOT NULL,
      saturation REAL NOT NULL,
      warmth REAL NOT NULL,
      colorfulness REAL NOT NULL,
      hueVariety REAL NOT NULL,
      energy REAL NOT NULL,
      weight REAL NOT NULL,
      castKelvin REAL,
      tonalKey TEXT NOT NULL,
      harmony TEXT NOT NULL,
      harmonyRotation REAL NOT NULL,
      harmonyDeviation REAL NOT NULL,
      namedVibes TEXT NOT NULL,
      PRIMARY KEY (content, version)
    ) STRICT, WITHOUT ROWID;
    """,

    // Version 3: what the third version of the analysis finds, and a token of the state. The analyses of
    // earlier versions are never read again, so they go. The grids have a table of their own: what searches
    // read would lie twice as far apart with a kilobyte in each row that only the look for duplicates needs.
    """
    DELETE FROM analysis;
    ALTER TABLE analysis ADD COLUMN captureSeconds INTEGER
      CHECK (captureSeconds BETWEEN -62135596800 AND 253402300799);
    ALTER TABLE analysis ADD COLUMN fingerprint BLOB CHECK (length(fingerprint) = 24);

    CREATE TABLE fingerprintGrid (
      content INTEGER NOT NULL REFERENCES content,
      version INTEGER NOT NULL,
      luma BLOB NOT NULL CHECK (length(luma) = 1024),
      PRIMARY KEY (content, version)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE state (
      id INTEGER PRIMARY KEY CHECK (id = 1),
      token BLOB NOT NULL CHECK (length(token) = 16)
    ) STRICT;
    INSERT INTO state VALUES (1, randomblob(16));
    \(tokenTriggers(on: ["file", "analysis", "embedding"]))
    """,
  ]

  /// Has SQLite itself replace the token with every change, in its transaction: no method can forget it, and
  /// another program that edits the file is noticed too.
  private static func tokenTriggers(on tables: [String]) -> String {
    tables.flatMap { table in
      ["INSERT", "UPDATE", "DELETE"].map { change in
        """
        CREATE TRIGGER \(table)_\(change.lowercased()) AFTER \(change) ON \(table) BEGIN
          UPDATE state SET token = randomblob(16);
        END;
        """
      }
    }.joined(separator: "\n")
  }
}
