package hexmail.emulator.mail;

import hexmail.emulator.mail.MessageList.PagePosition;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A page of conversations, the newest first.
public final class ThreadList {
  private final List<Entry> entries;
  private final @Nullable PagePosition next;

  ThreadList(List<Entry> entries, @Nullable PagePosition next) {
    this.entries = List.copyOf(entries);
    this.next = next;
  }

  public List<Entry> entries() {
    return entries;
  }

  /// Where the next page begins; none after the last one.
  public Optional<PagePosition> next() {
    return Optional.ofNullable(next);
  }

  /// A conversation.
  ///
  /// @param snippet of its newest message; plain text, not escaped
  /// @param history the point at which one of its messages changed last
  public record Entry(String id, String snippet, long history) {}
}
