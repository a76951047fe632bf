package hexmail.emulator.mail;

import hexmail.emulator.mail.MessageList.Place;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A page of conversations, the newest first.
public final class ThreadList {
  private final List<Entry> entries;
  private final @Nullable Place next;

  ThreadList(List<Entry> entries, @Nullable Place next) {
    this.entries = List.copyOf(entries);
    this.next = next;
  }

  public List<Entry> entries() {
    return entries;
  }

  /// Where the next page begins; none after the last one.
  public Optional<Place> next() {
    return Optional.ofNullable(next);
  }

  /// A conversation.
  ///
  /// @param snippet of its newest message; plain text, not escaped
  /// @param history the point at which one of its messages changed last
  public record Entry(String id, String snippet, long history) {}
}
