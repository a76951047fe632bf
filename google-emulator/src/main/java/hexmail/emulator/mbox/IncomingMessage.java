package hexmail.emulator.mbox;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A message to import, with the metadata of its source.
public final class IncomingMessage {
  private final byte[] raw;
  private final @Nullable Instant received;
  private final Instant latest;
  private final @Nullable List<String> labels;
  private final boolean cut;

  private IncomingMessage(byte[] raw, FileTimes times, @Nullable List<String> labels, boolean cut) {
    this.raw = raw;
    this.received = times.received();
    this.latest = times.latest();
    this.labels = labels == null ? null : List.copyOf(labels);
    this.cut = cut;
  }

  /// What a file says about the time of receipt.
  ///
  /// @param received the time; null when the file does not have it
  /// @param latest a time before which the message was received
  record FileTimes(@Nullable Instant received, Instant latest) {}

  /// A message of a file. `raw` is not copied and must not be changed.
  ///
  /// @param cut whether the message was too large and was truncated
  static IncomingMessage ofFile(byte[] raw, FileTimes times, boolean cut) {
    return new IncomingMessage(raw, times, null, cut);
  }

  /// A message with a known time of receipt and known labels, by Takeout's names.
  public static IncomingMessage known(byte[] raw, Instant received, List<String> labels) {
    return new IncomingMessage(raw, new FileTimes(received, received), labels, false);
  }

  public byte[] raw() {
    return raw;
  }

  public Optional<Instant> received() {
    return Optional.ofNullable(received);
  }

  /// A time before which it was received.
  public Instant latest() {
    return latest;
  }

  /// The known labels; empty when the header fields of the message decide.
  public Optional<List<String>> labels() {
    return Optional.ofNullable(labels);
  }

  public boolean isCut() {
    return cut;
  }
}
