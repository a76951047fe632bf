package hexmail.testkit.contract.search;

import static hexmail.domain.search.AccountSearches.NONE;
import static hexmail.testkit.contract.fixture.TestData.ADA;
import static hexmail.testkit.contract.fixture.TestData.GRACE;
import static hexmail.testkit.contract.fixture.TestData.ODD_IDS;
import static hexmail.testkit.contract.search.SearchTestData.INVOICES;
import static hexmail.testkit.contract.search.SearchTestData.UNREAD;
import static hexmail.testkit.contract.search.SearchTestData.largest;
import static hexmail.testkit.contract.search.SearchTestData.recent;
import static hexmail.testkit.contract.search.SearchTestData.storing;
import static org.assertj.core.api.Assertions.assertThat;

import hexmail.domain.account.AccountId;
import hexmail.domain.port.Searches;
import hexmail.testkit.contract.fixture.Race;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Searches are replaced, found and removed by account.
public interface StoredSearchesContract extends SearchesFactory {
  @Test
  default void an_account_without_stored_searches_has_none() {
    Searches searches = storing(empty(), GRACE.id(), UNREAD);

    assertThat(searches.of(ADA.id())).isEqualTo(NONE);
  }

  @Test
  default void searches_are_found_as_they_were_stored() {
    Searches searches = empty();

    assertThat(searches.replace(ADA.id(), NONE, INVOICES)).isTrue();

    assertThat(searches.of(ADA.id())).isEqualTo(INVOICES);
  }

  @Test
  default void as_many_and_as_long_searches_as_possible_are_stored() {
    Searches searches = storing(empty(), ADA.id(), largest());

    assertThat(searches.of(ADA.id())).isEqualTo(largest());
  }

  @Test
  default void searches_that_are_read_can_be_replaced() {
    Searches searches = storing(empty(), ADA.id(), UNREAD);

    assertThat(searches.replace(ADA.id(), searches.of(ADA.id()), INVOICES)).isTrue();
    assertThat(searches.of(ADA.id())).isEqualTo(INVOICES);

    assertThat(searches.replace(ADA.id(), INVOICES, NONE)).isTrue();
    assertThat(searches.of(ADA.id())).isEqualTo(NONE);
  }

  @Test
  default void searches_other_than_those_that_were_read_are_unchanged() {
    Searches searches = storing(empty(), ADA.id(), INVOICES);

    assertThat(searches.replace(ADA.id(), NONE, UNREAD)).isFalse();
    assertThat(searches.replace(ADA.id(), recent("invoice"), UNREAD)).isFalse();
    assertThat(searches.replace(GRACE.id(), INVOICES, UNREAD)).isFalse();

    assertThat(searches.of(ADA.id())).isEqualTo(INVOICES);
    assertThat(searches.of(GRACE.id())).isEqualTo(NONE);
  }

  @Test
  default void of_callers_that_read_the_same_searches_one_succeeds() {
    Race.often(_ -> {
      Searches searches = storing(empty(), ADA.id(), UNREAD);

      List<Boolean> replaced =
          Race.of(runner -> searches.replace(ADA.id(), UNREAD, recent("number " + runner)));

      assertThat(replaced).containsOnlyOnce(true);
      assertThat(searches.of(ADA.id())).isEqualTo(recent("number " + replaced.indexOf(true)));
    });
  }

  @Test
  default void of_callers_that_read_no_searches_one_succeeds() {
    Race.often(_ -> {
      Searches searches = empty();

      List<Boolean> replaced =
          Race.of(runner -> searches.replace(ADA.id(), NONE, recent("number " + runner)));

      assertThat(replaced).containsOnlyOnce(true);
      assertThat(searches.of(ADA.id())).isEqualTo(recent("number " + replaced.indexOf(true)));
    });
  }

  @Test
  default void accounts_with_ids_of_any_form_are_kept_apart() {
    Searches searches = empty();
    ODD_IDS.forEach(id -> storing(searches, id, recent(id.value())));

    assertThat(ODD_IDS).allSatisfy(id -> assertThat(searches.of(id)).isEqualTo(recent(id.value())));
  }

  @Test
  default void all_searches_of_an_account_are_removed_and_other_accounts_are_unchanged() {
    Searches searches = empty();
    ODD_IDS.forEach(id -> storing(searches, id, INVOICES));
    AccountId first = ODD_IDS.getFirst();

    ODD_IDS.stream().skip(1).forEach(searches::forget);

    assertThat(ODD_IDS.stream().skip(1))
        .allSatisfy(id -> assertThat(searches.of(id)).isEqualTo(NONE));
    assertThat(searches.of(first)).isEqualTo(INVOICES);
  }

  @Test
  default void searches_that_are_stored_after_a_removal_are_found() {
    Searches searches = storing(empty(), ADA.id(), INVOICES);
    searches.forget(ADA.id());
    searches.forget(ADA.id());

    assertThat(searches.replace(ADA.id(), NONE, UNREAD)).isTrue();

    assertThat(searches.of(ADA.id())).isEqualTo(UNREAD);
  }
}
