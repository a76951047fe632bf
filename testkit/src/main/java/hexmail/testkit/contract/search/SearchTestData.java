package hexmail.testkit.contract.search;

import static hexmail.testkit.contract.fixture.TestData.LONG_TEXT;

import hexmail.domain.account.AccountId;
import hexmail.domain.mailbox.MailQuery;
import hexmail.domain.message.LabelId;
import hexmail.domain.port.Searches;
import hexmail.domain.search.AccountSearches;
import hexmail.domain.search.SavedSearch;
import java.util.List;
import java.util.stream.IntStream;

/// Searches for the clauses.
final class SearchTestData {
  static final AccountSearches UNREAD = recent("is:unread");
  static final AccountSearches INVOICES =
      new AccountSearches(
          List.of(new MailQuery("invoice"), new MailQuery("is:unread")),
          List.of(new SavedSearch("Invoices", new MailQuery("invoice has:attachment"), null)));

  private SearchTestData() {}

  static AccountSearches recent(String query) {
    return new AccountSearches(List.of(new MailQuery(query)), List.of());
  }

  /// As many and as long as possible, with labels and characters of any kind.
  static AccountSearches largest() {
    String text = LONG_TEXT.replace('\n', ' ');
    return new AccountSearches(
        IntStream.range(0, AccountSearches.MOST_RECENT)
            .mapToObj(number -> new MailQuery(number + text.substring(0, 1_998) + "."))
            .toList(),
        IntStream.range(0, AccountSearches.MOST_SAVED)
            .mapToObj(number ->
                new SavedSearch(
                    number + text.substring(0, SavedSearch.LONGEST_NAME - 3) + ".",
                    new MailQuery(text.substring(0, 1_999) + "."),
                    number % 2 == 0 ? null : new LabelId("~".repeat(255))))
            .toList());
  }

  /// `searches` with those of `account`, which had none.
  static Searches storing(Searches searches, AccountId account, AccountSearches stored) {
    boolean _ = searches.replace(account, AccountSearches.NONE, stored);
    return searches;
  }
}
