internal import Synchronization

/// Keeps the maps that were made last, and has new ones made when the library is not what it was.
actor PictureMapStore {
  /// A map on its way.
  private struct Making {
    let task: Task<DrawnMap, any Error>
    let meter: ProgressMeter
  }

  private var drawn: [PictureMapKind: DrawnMap] = [:]
  private var making: [PictureMapKind: Making] = [:]
  private var failures: [PictureMapKind: any Error] = [:]
  /// Of which maps the file has been looked for.
  private var looked: Set<PictureMapKind> = []

  /// The map, or how far it is; begins to make it where nobody has.
  func status(_ maker: PictureMapMaker) async throws -> PictureMapStatus {
    if let map = await kept(maker) { return .ready(map) }
    if let failure = failures.removeValue(forKey: maker.kind) { throw failure }
    return .computing(progress: begun(maker).meter.progress)
  }

  /// The map, which is waited for.
  func map(_ maker: PictureMapMaker) async throws -> PictureMap {
    if let map = await kept(maker) { return map }
    if let running = making[maker.kind] {
      // Begun by another, maybe for the library as it was before.
      let map = try await running.task.value.map
      if map.state == maker.state { return map }
    }
    return try await begun(maker).task.value.map
  }

  /// Ends what is being made.
  func cancelAll() {
    for making in making.values { making.task.cancel() }
  }

  /// The map if it is there and true: in memory or, when first asked for, in its file.
  private func kept(_ maker: PictureMapMaker) async -> PictureMap? {
    if looked.insert(maker.kind).inserted, let map = await maker.readFile() {
      // Another may have made one meanwhile.
      if drawn[maker.kind] == nil { drawn[maker.kind] = map }
    }
    guard let map = drawn[maker.kind]?.map, map.state == maker.state else { return nil }
    return map
  }

  /// The making of the map: one at a time, whatever the state of the library; the next goes on from there.
  private func begun(_ maker: PictureMapMaker) -> Making {
    if let running = making[maker.kind] { return running }
    let (kind, meter, base) = (maker.kind, ProgressMeter(), drawn[maker.kind])
    let task = Task {
      do {
        let map = try await maker.make(from: base, meter: meter)
        drawn[kind] = map
        making[kind] = nil
        return map
      } catch {
        failures[kind] = error
        making[kind] = nil
        throw error
      }
    }
    let begun = Making(task: task, meter: meter)
    making[kind] = begun
    failures[kind] = nil
    return begun
  }
}

/// How much of something is done, told from one thread and read from others.
final class ProgressMeter: Sendable {
  private let done = Mutex(0.0)

  /// 0…1.
  var progress: Double { done.withLock { $0 } }

  func report(_ progress: Double) { done.withLock { $0 = max($0, min(progress, 1)) } }
}
