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

/// The clock of each account: an epoch number in a file that all processes map. An even number is a
/// settled epoch, and is twice the number of hours that were skipped. An odd number says that the
/// access tokens of the account are about to expire at Google. Within an epoch the clock runs at
/// normal speed, so leases have their normal length, and an epoch may begin only while no lease is
/// held.
public final class Epochs implements AutoCloseable {
  /// Longer than the lifetime of an access token.
  private static final Duration STEP = Duration.ofHours(1);

  private static final VarHandle NUMBER = ValueLayout.JAVA_LONG.varHandle();

  private final Arena arena;
  private final MemorySegment numbers;

  private Epochs(Arena arena, MemorySegment numbers) {
    this.arena = arena;
    this.numbers = numbers;
  }

  /// The epochs of all accounts of `deployment`.
  public static Epochs of(Deployment deployment) {
    return map(deployment.folder().resolve("epochs"), Deployment.ACCOUNTS.size());
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

  /// The epoch of an account.
  public long of(int index) {
    return (long) NUMBER.getVolatile(numbers, offset(index));
  }

  /// Whether no token expires in `epoch`.
  public static boolean isSettled(long epoch) {
    return epoch % 2 == 0;
  }

  /// Advances by half an epoch: from a settled epoch to the expiry of its tokens, or from there to
  /// the next settled epoch. Called by one thread of one process.
  public void advance(int index) {
    NUMBER.setVolatile(numbers, offset(index), of(index) + 1);
  }

  /// The clock of an account.
  public Clock clock(int index, Clock origin) {
    return new ShiftedClock(origin, () -> STEP.multipliedBy(of(index) / 2));
  }

  private static long offset(int index) {
    return index * ValueLayout.JAVA_LONG.byteSize();
  }

  @Override
  public void close() {
    arena.close();
  }
}
