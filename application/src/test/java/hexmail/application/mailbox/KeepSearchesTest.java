package hexmail.application.mailbox;

import static hexmail.application.world.World.ADA;
import static hexmail.application.world.World.GRACE;
import static hexmail.domain.search.AccountSearches.MOST_SAVED;
import static org.assertj.core.api.Assertions.assertThat;

import hexmail.application.account.ConnectedAccount;
import hexmail.application.mailbox.KeepSearches.Outcome;
import hexmail.application.world.World;
import hexmail.domain.account.AccountId;
import hexmail.domain.mailbox.MailQuery;
import hexmail.domain.port.Searches;
import hexmail.domain.search.AccountSearches;
import hexmail.domain.search.SavedSearch;
import hexmail.testkit.interception.CallRecorder;
import hexmail.testkit.interception.Intercepted;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class KeepSearchesTest {
  private static final MailQuery UNREAD = new MailQuery("is:unread");
  private static final MailQuery INVOICES = new MailQuery("invoice has:attachment");

  private final World world = new World();
  private final CallRecorder calls = new CallRecorder();
  private final KeepSearches searches =
      new KeepSearches(
          world.stores.with(
              Searches.class, Intercepted.port(Searches.class, world.searches, calls)));

  @BeforeEach
  void two_people_have_signed_in() {
    assertThat(world.signIn(ADA)).isNotNull();
    assertThat(world.signIn(GRACE)).isNotNull();
  }

  private ConnectedAccount ada() {
    return world.connected(ADA);
  }

  private void remember(MailQuery query) {
    searches.remember(ada(), searches.of(ada()), query);
  }

  private static SavedSearch saved(String name) {
    return new SavedSearch(name, INVOICES, null);
  }

  @Test
  void a_search_is_remembered_for_its_account() {
    remember(UNREAD);
    remember(INVOICES);

    assertThat(searches.of(ada()).recent()).containsExactly(INVOICES, UNREAD);
    assertThat(searches.of(world.connected(GRACE))).isEqualTo(AccountSearches.NONE);
  }

  @Test
  void the_last_search_is_not_written_again() {
    remember(UNREAD);
    AccountSearches known = searches.of(ada());
    int before = calls.calls().size();

    searches.remember(ada(), known, UNREAD);

    assertThat(calls.calls()).hasSize(before);
  }

  @Test
  void recent_searches_are_removed_one_by_one_or_all() {
    remember(UNREAD);
    remember(INVOICES);
    remember(new MailQuery("lace"));

    searches.forgetRecent(ada(), INVOICES);
    assertThat(searches.of(ada()).recent()).containsExactly(new MailQuery("lace"), UNREAD);

    searches.forgetRecent(ada());
    assertThat(searches.of(ada())).isEqualTo(AccountSearches.NONE);
  }

  @Test
  void a_search_is_saved_under_a_name_and_deleted() {
    assertThat(searches.save(ada(), saved("Invoices"))).isEqualTo(new Outcome.Saved());
    assertThat(searches.save(ada(), saved("Bills"))).isEqualTo(new Outcome.Saved());

    searches.delete(ada(), "Invoices");
    searches.delete(ada(), "Invoices");

    assertThat(searches.of(ada()).saved()).containsExactly(saved("Bills"));
  }

  @Test
  void one_search_too_many_is_refused_and_a_known_name_is_not() {
    for (int number = 1; number <= MOST_SAVED; number++) {
      assertThat(searches.save(ada(), saved("Number " + number))).isEqualTo(new Outcome.Saved());
    }

    assertThat(searches.save(ada(), saved("One more"))).isEqualTo(new Outcome.Full(MOST_SAVED));
    assertThat(searches.save(ada(), new SavedSearch("Number 1", UNREAD, null)))
        .isEqualTo(new Outcome.Saved());

    assertThat(searches.of(ada()).saved()).hasSize(MOST_SAVED);
    assertThat(searches.of(ada()).saved().getFirst().query()).isEqualTo(UNREAD);
  }

  /// Another tab saves a search each time this one has read.
  @Test
  void searches_that_another_tab_saves_meanwhile_are_kept() {
    AtomicInteger left = new AtomicInteger(2);
    Searches slow =
        new Searches() {
          @Override
          public AccountSearches of(AccountId account) {
            AccountSearches read = world.searches.of(account);
            int number = left.getAndDecrement();
            if (number > 0) {
              searches.save(ada(), saved("Other " + number));
            }
            return read;
          }

          @Override
          public boolean replace(AccountId account, AccountSearches before, AccountSearches after) {
            return world.searches.replace(account, before, after);
          }

          @Override
          public void forget(AccountId account) {
            world.searches.forget(account);
          }
        };

    assertThat(new KeepSearches(world.stores.with(Searches.class, slow)).save(ada(), saved("Mine")))
        .isEqualTo(new Outcome.Saved());

    assertThat(searches.of(ada()).saved())
        .containsExactly(saved("Other 2"), saved("Other 1"), saved("Mine"));
  }

  @Test
  void nothing_is_left_of_a_disconnected_account_and_nothing_begins_again() {
    ConnectedAccount gone = ada();
    remember(UNREAD);

    assertThat(world.useCases.disconnectAccount().disconnect(ADA.id())).isNotNull();
    assertThat(searches.of(gone)).isEqualTo(AccountSearches.NONE);

    searches.remember(gone, AccountSearches.NONE, INVOICES);
    assertThat(searches.of(gone)).isEqualTo(AccountSearches.NONE);
  }
}
