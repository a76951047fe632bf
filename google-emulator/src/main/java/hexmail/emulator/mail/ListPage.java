package hexmail.emulator.mail;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A page of a listing, newest first.
///
/// @param <E> what is listed
public final class ListPage<E> {
  private final List<E> entries;
  private final @Nullable PagePosition next;

  ListPage(List<E> entries, @Nullable PagePosition next) {
    this.entries = List.copyOf(entries);
    this.next = next;
  }

  public List<E> entries() {
    return entries;
  }

  /// The position of the next page; none after the last page.
  public Optional<PagePosition> next() {
    return Optional.ofNullable(next);
  }

  public record MessageEntry(String id, String threadId) {}

  /// A conversation.
  ///
  /// @param snippet of its newest message; plain text, not escaped
  /// @param history the history id of the last change of one of its messages
  public record ThreadEntry(String id, String snippet, long history) {}

  /// The last message of a page. The next page holds older messages, and messages of the same time
  /// that were stored earlier.
  ///
  /// @param listed the key of an older message that was listed before; [#NONE] if there is none
  public record PagePosition(long received, long key, long listed) {
    static final long NONE = 0;

    /// The position before the newest message.
    public static final PagePosition TOP = new PagePosition(Long.MAX_VALUE, Long.MAX_VALUE);

    PagePosition(long received, long key) {
      this(received, key, NONE);
    }
  }

  /// An entry with its place in the order of time.
  record Row<E>(E entry, PagePosition position) {
    long key() {
      return position.key();
    }
  }

  /// What to list.
  ///
  /// @param query Gmail's search language; empty for everything
  /// @param labelIds labels that a message must all carry
  /// @param spamAndTrash whether to list spam and trash; a label that is one of them does so anyway
  /// @param searched whether a query that names them does so too
  public record Selection(
      String query, List<String> labelIds, boolean spamAndTrash, boolean searched) {
    public Selection {
      labelIds = List.copyOf(labelIds);
    }

    /// A selection whose query may name spam and trash.
    public Selection(String query, List<String> labelIds, boolean spamAndTrash) {
      this(query, labelIds, spamAndTrash, true);
    }
  }
}
