package hexmail.testkit.contract.search;

import static hexmail.domain.search.AccountSearches.NONE;
import static hexmail.testkit.contract.fixture.Outages.during;
import static hexmail.testkit.contract.fixture.Outages.everyCallThrows;
import static hexmail.testkit.contract.fixture.Outages.isOver;
import static hexmail.testkit.contract.fixture.TestData.ADA;
import static hexmail.testkit.contract.search.SearchTestData.INVOICES;
import static hexmail.testkit.contract.search.SearchTestData.UNREAD;
import static hexmail.testkit.contract.search.SearchTestData.storing;
import static org.assertj.core.api.Assertions.assertThat;

import hexmail.domain.port.Searches;
import hexmail.testkit.contract.fixture.RecoverablePort;
import org.junit.jupiter.api.Test;

/// An outage of the store.
public interface SearchOutageContract extends SearchesFactory {
  @Test
  default void every_call_throws_when_the_store_is_unavailable() {
    Searches searches = unavailable();

    everyCallThrows(
        () -> searches.of(ADA.id()),
        () -> searches.replace(ADA.id(), NONE, UNREAD),
        () -> searches.forget(ADA.id()));
  }

  @Test
  default void a_call_that_throws_has_changed_nothing() {
    RecoverablePort<Searches> recoverable = recoverable();
    Searches searches = storing(recoverable.port(), ADA.id(), UNREAD);

    during(
        recoverable,
        () -> searches.replace(ADA.id(), UNREAD, INVOICES),
        () -> searches.forget(ADA.id()));
    isOver(() -> searches.of(ADA.id()));

    assertThat(searches.of(ADA.id())).isEqualTo(UNREAD);
  }
}
