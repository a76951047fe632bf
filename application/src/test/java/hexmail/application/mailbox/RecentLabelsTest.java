package hexmail.application.mailbox;

import static hexmail.application.mailbox.TestMessages.everything;
import static hexmail.application.mailbox.TestMessages.message;
import static hexmail.application.world.World.ADA;
import static hexmail.application.world.World.GRACE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hexmail.application.account.ConnectedAccount;
import hexmail.application.world.World;
import hexmail.domain.account.Account;
import hexmail.domain.account.AccountId;
import hexmail.domain.account.EmailAddress;
import hexmail.domain.mailbox.MailboxAnswer;
import hexmail.domain.mailbox.MailboxAnswer.Found;
import hexmail.domain.mailbox.MailboxAnswer.Throttled;
import hexmail.domain.mailbox.MailboxAnswer.Unauthorized;
import hexmail.domain.message.Label;
import hexmail.domain.message.LabelId;
import hexmail.domain.outage.MailboxUnavailable;
import hexmail.domain.outage.Outage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RecentLabelsTest {
  private static final LabelId OLD = new LabelId("Label_1");
  private static final LabelId NEW = new LabelId("Label_2");

  private final World world = new World();
  private final ListLabels labels = world.useCases.listLabels();

  @BeforeEach
  void ada_has_a_label() {
    assertThat(world.signIn(ADA)).isNotNull();
    world.mailbox.addLabel(ADA.id(), new Label(OLD, "Old", true));
  }

  private List<String> recent(LabelId... inUse) {
    return own(labels.recent(world.connected(ADA), Set.of(inUse)));
  }

  private static List<String> own(MailboxAnswer<List<Label>> answer) {
    if (answer instanceof Found<List<Label>>(List<Label> found)) {
      return found.stream().filter(Label::own).map(Label::name).toList();
    }
    throw new AssertionError("No labels");
  }

  private void pass(Duration time) {
    world.clock.advance(time);
  }

  @Test
  void labels_are_cached_for_five_minutes() {
    assertThat(recent()).containsExactly("Old");
    world.mailbox.addLabel(ADA.id(), new Label(NEW, "New", true));

    pass(Duration.ofSeconds(299));
    assertThat(recent()).containsExactly("Old");
    pass(Duration.ofSeconds(1));
    assertThat(recent()).containsExactly("Old", "New");
  }

  @Test
  void an_unknown_label_is_looked_up_again_after_a_minute() {
    assertThat(recent()).containsExactly("Old");
    world.mailbox.addLabel(ADA.id(), new Label(NEW, "New", true));

    pass(Duration.ofSeconds(59));
    assertThat(recent(NEW)).containsExactly("Old");
    pass(Duration.ofSeconds(1));
    assertThat(recent(OLD)).containsExactly("Old");
    assertThat(recent(NEW)).containsExactly("Old", "New");
  }

  @Test
  void current_labels_are_read_and_cached_for_the_others() {
    assertThat(recent()).containsExactly("Old");
    world.mailbox.addLabel(ADA.id(), new Label(NEW, "New", true));

    assertThat(own(labels.list(world.connected(ADA)))).containsExactly("Old", "New");
    assertThat(recent()).containsExactly("Old", "New");
  }

  @Test
  void the_last_known_labels_stay_while_google_returns_none() {
    assertThat(recent()).containsExactly("Old");
    world.mailbox.addLabel(ADA.id(), new Label(NEW, "New", true));
    pass(Duration.ofHours(1));

    world.mailbox.outage(Outage.UNREACHABLE);
    assertThat(recent()).containsExactly("Old");
    world.mailbox.outage(null);
    assertThat(recent()).containsExactly("Old");
    pass(Duration.ofMinutes(1));
    world.mailbox.throttle(Duration.ofSeconds(9));
    assertThat(recent()).containsExactly("Old");
    world.mailbox.throttle(null);
    pass(Duration.ofMinutes(1));
    assertThat(recent()).containsExactly("Old", "New");
  }

  @Test
  void without_known_labels_there_are_none_to_return() {
    world.mailbox.throttle(Duration.ofSeconds(9));
    assertThat(labels.recent(world.connected(ADA), Set.of()))
        .isEqualTo(new Throttled<>(Duration.ofSeconds(9)));
    world.mailbox.outage(Outage.UNREACHABLE);
    assertThatThrownBy(() -> labels.recent(world.connected(ADA), Set.of()))
        .isInstanceOf(MailboxUnavailable.class);
  }

  @Test
  void each_account_has_labels_of_its_own() {
    assertThat(recent()).containsExactly("Old");
    assertThat(world.signIn(GRACE)).isNotNull();

    assertThat(own(labels.recent(world.connected(GRACE), Set.of()))).isEmpty();
  }

  @Test
  void the_caches_of_a_disconnected_account_are_emptied() {
    world.mailbox.deliver(ADA.id(), message(0));
    assertThat(recent()).containsExactly("Old");
    assertThat(world.useCases.listMessages().list(world.connected(ADA), everything(5)))
        .isInstanceOf(Found.class);
    ConnectedAccount before = world.connected(ADA);
    assertThat(world.useCases.disconnectAccount().disconnect(ADA.id())).isNotNull();

    assertThat(labels.recent(before, Set.of())).isEqualTo(new Unauthorized<>());
    assertThat(world.signIn(ADA)).isNotNull();
    world.mailbox.outage(Outage.UNREACHABLE);
    assertThatThrownBy(
            () -> world.useCases.listMessages().list(world.connected(ADA), everything(5)))
        .isInstanceOf(MailboxUnavailable.class);
  }

  @Test
  void the_labels_of_the_thousand_accounts_used_last_are_cached() {
    assertThat(recent()).containsExactly("Old");
    List<ConnectedAccount> others = new ArrayList<>();
    for (int number = 1; number <= 1_000; number++) {
      Account account =
          new Account(new AccountId("2" + number), new EmailAddress(number + "@example.com"));
      assertThat(world.signIn(account)).isNotNull();
      others.add(world.connected(account));
      assertThat(own(labels.list(others.getLast()))).isEmpty();
      assertThat(recent()).containsExactly("Old");
      pass(Duration.ofSeconds(1));
    }

    world.mailbox.outage(Outage.UNREACHABLE);

    assertThat(recent()).containsExactly("Old");
    assertThatThrownBy(() -> labels.recent(others.getFirst(), Set.of()))
        .isInstanceOf(MailboxUnavailable.class);
    assertThat(own(labels.recent(others.get(1), Set.of()))).isEmpty();
  }
}
