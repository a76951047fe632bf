package hexmail.domain.message;

import java.util.Objects;
import java.util.OptionalLong;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/// Bytes of a message that are still arriving. It is used by one thread, and its user closes it.
///
/// There is a limit to the time between two reads that bring something and a limit to the time as a
/// whole, however slow its user is. A read throws
/// [MailboxUnavailable][hexmail.domain.outage.MailboxUnavailable] when one of them has passed, when
/// the connection breaks, and when what arrives cannot be decoded: then what was read so far is not
/// all. The end is reported only after all bytes.
public final class ContentStream implements AutoCloseable {
  private final @Nullable Long size;
  private final ToIntFunction<byte[]> read;
  private final Runnable close;

  /// @param size how many bytes there are; null if that is not known
  /// @param read does what `read` promises
  /// @param close does what `close` promises
  public ContentStream(@Nullable Long size, ToIntFunction<byte[]> read, Runnable close) {
    this.size = size;
    this.read = Objects.requireNonNull(read);
    this.close = Objects.requireNonNull(close);
  }

  /// How many bytes there are as a whole; empty if that is not known. If it turns out wrong, a read
  /// throws.
  public OptionalLong size() {
    return size == null ? OptionalLong.empty() : OptionalLong.of(size);
  }

  /// Waits for bytes, and puts them at the beginning of `buffer`.
  ///
  /// @param buffer has room for a byte or more
  /// @return how many bytes there are, one or more; -1 at the end
  public int read(byte[] buffer) {
    return read.applyAsInt(buffer);
  }

  /// Ends the transfer, whether all was read or not. Closing again does nothing.
  @Override
  public void close() {
    close.run();
  }
}
