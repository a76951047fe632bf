package hexmail.emulator.mail;

import hexmail.emulator.mail.ListPage.PagePosition;
import hexmail.emulator.mail.ListPage.Row;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// An order that is nearly newest first, as in a capture of Gmail's `messages.list`
/// (googleapis/google-api-nodejs-client#3508): about one message in eight comes after the next
/// older one, which may be on the page before. Which ones does not depend on the size of the pages.
final class UnevenOrder {
  /// How many rows beyond a page are needed: the one that is listed already, and the one that
  /// follows the last.
  static final int AHEAD = 2;

  private UnevenOrder() {}

  /// The page after `position`.
  ///
  /// @param newestFirst the rows after `position`, `size` and [#AHEAD] of them if there are so many
  static <E> ListPage<E> page(List<Row<E>> newestFirst, PagePosition position, int size) {
    List<Row<E>> rest = new ArrayList<>(swapped(newestFirst));
    rest.removeIf(row -> row.key() == position.listed());
    List<Row<E>> shown = rest.subList(0, Math.min(size, rest.size()));
    return new ListPage<>(
        shown.stream().map(Row::entry).toList(),
        shown.size() == rest.size() ? null : next(newestFirst, shown, position));
  }

  private static <E> List<Row<E>> swapped(List<Row<E>> newestFirst) {
    List<Row<E>> rows = new ArrayList<>(newestFirst);
    for (int i = 0; i + 1 < newestFirst.size(); i++) {
      if (isLate(newestFirst.get(i)) && !isLate(newestFirst.get(i + 1))) {
        rows.set(i, newestFirst.get(i + 1));
        rows.set(i + 1, newestFirst.get(i));
      }
    }
    return rows;
  }

  /// Spreads over the keys (Fibonacci hashing).
  private static boolean isLate(Row<?> row) {
    return ((row.key() * 0x9E3779B97F4A7C15L) >>> 61) == 0;
  }

  /// The position before the newest row that was not listed; of the rows after it, at most one was.
  private static <E> PagePosition next(
      List<Row<E>> newestFirst, List<Row<E>> shown, PagePosition position) {
    Set<Long> listed = new HashSet<>(shown.stream().map(Row::key).toList());
    listed.add(position.listed());
    PagePosition last = position;
    int at = 0;
    while (listed.contains(newestFirst.get(at).key())) {
      last = newestFirst.get(at).position();
      at++;
    }
    long later =
        newestFirst.subList(at, newestFirst.size()).stream()
            .map(Row::key)
            .filter(listed::contains)
            .findFirst()
            .orElse(PagePosition.NONE);
    return new PagePosition(last.received(), last.key(), later);
  }
}
