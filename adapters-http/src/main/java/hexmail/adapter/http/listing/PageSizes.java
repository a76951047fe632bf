package hexmail.adapter.http.listing;

import java.util.List;

/// How many rows a page has where its address does not say so. A conversation costs as many units
/// of the quota as two messages.
public record PageSizes(int messages, int conversations) {
  /// Of programs, and of readers who have chosen nothing.
  public static final PageSizes USUAL = new PageSizes(50, 25);

  private static final List<PageSizes> ALL =
      List.of(new PageSizes(25, 10), USUAL, new PageSizes(100, 50));

  /// Those with `messages` rows on a page of messages, or the usual ones.
  public static PageSizes of(int messages) {
    return ALL.stream().filter(sizes -> sizes.messages == messages).findFirst().orElse(USUAL);
  }

  /// The numbers of rows to choose from.
  static List<Integer> choices(boolean conversations) {
    return ALL.stream().map(sizes -> sizes.rows(conversations)).toList();
  }

  int rows(boolean ofConversations) {
    return ofConversations ? conversations : messages;
  }
}
