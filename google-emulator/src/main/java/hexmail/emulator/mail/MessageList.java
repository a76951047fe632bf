package hexmail.emulator.mail;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A page of a listing, newest first.
public final class MessageList {
  private final List<Entry> entries;
  private final @Nullable PagePosition next;

  MessageList(List<Entry> entries, @Nullable PagePosition next) {
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

  public record Entry(String id, String threadId) {}

  /// The last message of a page: the next page holds what is older, or as old and further up in the
  /// file.
  public record PagePosition(long received, long key) {

    /// Before the newest message.
    public static final PagePosition TOP = new PagePosition(Long.MAX_VALUE, Long.MAX_VALUE);
  }

  /// What to list.
  ///
  /// @param query Gmail's search language; empty for everything
  /// @param labelIds all of which a message must carry
  /// @param spamAndTrash whether to list them as well; a query or label that names them does so
  ///   anyway
  public record Selection(String query, List<String> labelIds, boolean spamAndTrash) {

    public Selection {
      labelIds = List.copyOf(labelIds);
    }
  }
}
