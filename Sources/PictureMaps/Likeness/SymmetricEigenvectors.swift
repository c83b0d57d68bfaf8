/// The eigenvectors of a small symmetric matrix, by cyclic Jacobi rotations.
///
/// Source: G. Golub, C. Van Loan, “Matrix computations”, 4th edition, 2013, section 8.5.
enum SymmetricEigenvectors {
  private static let mostSweeps = 30

  /// The eigenvectors, each of length one, by falling eigenvalue; equal ones in the order of the axes.
  ///
  /// - Parameter matrix: The rows of a symmetric matrix of finite entries.
  /// - Returns: As many vectors.
  static func of(_ matrix: [[Double]]) -> [[Double]] {
    var matrix = matrix
    let count = matrix.count
    var vectors = (0..<count).map { row in (0..<count).map { $0 == row ? 1.0 : 0.0 } }
    let scale = matrix.joined().reduce(0) { $0 + $1 * $1 }
    for _ in 0..<mostSweeps {
      var rest = 0.0
      for row in 0..<count {
        for column in (row + 1)..<max(count, row + 1) {
          rest += matrix[row][column] * matrix[row][column]
          rotate(&matrix, &vectors, row, column)
        }
      }
      if rest <= scale * 1e-24 { break }
    }
    let order = (0..<count).sorted { (matrix[$1][$1], $0) < (matrix[$0][$0], $1) }
    return order.map { vectors[$0] }
  }

  /// Turns the plane of two axes so that they vary apart; `vectors` holds an eigenvector a row.
  private static func rotate(_ matrix: inout [[Double]], _ vectors: inout [[Double]], _ p: Int, _ q: Int) {
    let apq = matrix[p][q]
    guard abs(apq) > 1e-300 else { return }
    let theta = (matrix[q][q] - matrix[p][p]) / (2 * apq)
    let tangent = (theta >= 0 ? 1.0 : -1.0) / (abs(theta) + (theta * theta + 1).squareRoot())
    let cosine = 1 / (tangent * tangent + 1).squareRoot()
    let sine = tangent * cosine
    for index in matrix.indices {
      let (a, b) = (matrix[index][p], matrix[index][q])
      matrix[index][p] = cosine * a - sine * b
      matrix[index][q] = sine * a + cosine * b
    }
    for index in matrix.indices {
      let (a, b) = (matrix[p][index], matrix[q][index])
      matrix[p][index] = cosine * a - sine * b
      matrix[q][index] = sine * a + cosine * b
      let (v, w) = (vectors[p][index], vectors[q][index])
      vectors[p][index] = cosine * v - sine * w
      vectors[q][index] = sine * v + cosine * w
    }
  }
}
