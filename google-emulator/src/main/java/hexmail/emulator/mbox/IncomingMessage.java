package hexmail.emulator.mbox;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A message that comes in, with what its source tells beside it.
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

  /// A message of a file. `raw` is not copied, so not to be changed by anyone.
  ///
  /// @param received the time of receipt that the file tells apart from the message, if it does
  /// @param cut whether the message was too large and lost its end
  public static IncomingMessage ofFile(byte[] raw, @Nullable Instant received, boolean cut) {
    return new IncomingMessage(raw, received, null, cut);
  }

  /// A message whose receipt and labels, by Takeout's names, are known.
  public static IncomingMessage known(byte[] raw, Instant received, List<String> labels) {
    return new IncomingMessage(raw, received, labels, false);
  }

  public byte[] raw() {
    return raw;
  }

  public Optional<Instant> received() {
    return Optional.ofNullable(received);
  }

  /// Labels known beside the message; none means that the message's own header fields tell them.
  public Optional<List<String>> labels() {
    return Optional.ofNullable(labels);
  }

  public boolean isCut() {
    return cut;
  }
}
