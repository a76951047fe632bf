package hexmail.emulator.mail;

import java.time.Instant;
import java.util.List;

/// A message without its content.
///
/// @param key what its bytes are found by
/// @param snippet plain text, not escaped
/// @param size in bytes
/// @param history the point in the mailbox's history at which it came
public record StoredMessage(
    long key,
    String id,
    String threadId,
    List<String> labelIds,
    String snippet,
    Instant received,
    long size,
    long history) {

  public StoredMessage {
    labelIds = List.copyOf(labelIds);
  }
}
