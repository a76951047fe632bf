package hexmail.emulator.mbox;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A message to import, with the metadata of its source.
public final class IncomingMessage {
  private final byte[] raw;
  private final @Nullable Instant received;
  private final @Nullable List<String> labels;
  private final boolean cut;

  private IncomingMessage(
      byte[] raw, @Nullable Instant received, @Nullable List<String> labels, boolean cut) {
    this.raw = raw;
    this.received = received;
    this.labels = labels == null ? null : List.copyOf(labels);
    this.cut = cut;
  }

  /// A message of a file. `raw` is not copied and must not be changed.
  ///
  /// @param received the time of receipt in the file; null when the file has none
  /// @param cut whether the message was too large and was truncated
  public static IncomingMessage ofFile(byte[] raw, @Nullable Instant received, boolean cut) {
    return new IncomingMessage(raw, received, null, cut);
  }

  /// A message with a known time of receipt and known labels, by Takeout's names.
  public static IncomingMessage known(byte[] raw, Instant received, List<String> labels) {
    return new IncomingMessage(raw, received, labels, false);
  }

  public byte[] raw() {
    return raw;
  }

  public Optional<Instant> received() {
    return Optional.ofNullable(received);
  }

  /// The known labels; empty when the header fields of the message decide.
  public Optional<List<String>> labels() {
    return Optional.ofNullable(labels);
  }

  public boolean isCut() {
    return cut;
  }
}
