internal import Foundation

/// Sizes in bytes for people.
public enum ByteText {
  /// The size in powers of ten, as hubs and drives count: `812 bytes`, `351.2 MB`, `1.22 GB`.
  public static func of(_ count: Int64) -> String {
    let value = Double(count)
    return switch count {
    case ..<1000: "\(count) bytes"
    case ..<1_000_000: String(format: "%.1f kB", value / 1e3)
    case ..<1_000_000_000: String(format: "%.1f MB", value / 1e6)
    default: String(format: "%.2f GB", value / 1e9)
    }
  }
}
