package hexmail.benchmarks.stress.worker;

import hexmail.benchmarks.deployment.Deployment;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.VarHandle;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;

/// The time of each account, one number in a file that all processes have mapped. An even number is
/// a settled epoch, twice as many as hours have been skipped; an odd one says that the access
/// tokens of the account are about to end at Google. Each account has a time of its own, and within
/// an epoch it goes as fast as the true one: a lease is as long as it should be, so an epoch may
/// only begin while nobody holds one.
public final class Epochs implements AutoCloseable {
  /// Longer than an access token lives.
  private static final Duration STEP = Duration.ofHours(1);

  private static final VarHandle NUMBER = ValueLayout.JAVA_LONG.varHandle();

  private final Arena arena;
  private final MemorySegment numbers;

  private Epochs(Arena arena, MemorySegment numbers) {
    this.arena = arena;
    this.numbers = numbers;
  }

  /// Those of all people of `site`.
  public static Epochs of(Deployment site) {
    return map(site.folder().resolve("epochs"), Deployment.PEOPLE.size());
  }

  private static Epochs map(Path file, int accounts) {
    Arena arena = Arena.ofShared();
    try (FileChannel channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      long bytes = accounts * ValueLayout.JAVA_LONG.byteSize();
      return new Epochs(arena, channel.map(MapMode.READ_WRITE, 0, bytes, arena));
    } catch (IOException failure) {
      arena.close();
      throw new UncheckedIOException(failure);
    }
  }

  /// The number of the account at `place`.
  public long of(int place) {
    return (long) NUMBER.getVolatile(numbers, offset(place));
  }

  /// Whether `epoch` is one in which tokens stay what they are.
  public static boolean settled(long epoch) {
    return epoch % 2 == 0;
  }

  /// Goes half an epoch on: from a settled one to the end of its tokens, or from there to the next.
  /// For one thread of one process.
  public void advance(int place) {
    NUMBER.setVolatile(numbers, offset(place), of(place) + 1);
  }

  /// The time of the account at `place`.
  public Clock clock(int place, Clock origin) {
    return new ShiftedClock(origin, () -> STEP.multipliedBy(of(place) / 2));
  }

  private static long offset(int place) {
    return place * ValueLayout.JAVA_LONG.byteSize();
  }

  @Override
  public void close() {
    arena.close();
  }
}
