package hexmail.testkit.contract.mailbox;

import static hexmail.testkit.contract.mail.MailSteps.found;
import static org.assertj.core.api.Assertions.assertThat;

import hexmail.domain.account.Account;
import hexmail.domain.account.EmailAddress;
import hexmail.domain.mailbox.LabelCounts;
import hexmail.domain.mailbox.MailboxProfile;
import hexmail.domain.message.Label;
import hexmail.domain.message.LabelColor;
import hexmail.domain.message.LabelId;
import hexmail.domain.message.LabelVisibility;
import hexmail.domain.message.MessageId;
import hexmail.testkit.contract.mail.TestMessage;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// The labels and the profile of a mailbox.
public interface LabelsAndProfileContract extends MailboxWorldFactory {
  @Test
  default void the_labels_of_gmails_own_have_their_ids_for_names() {
    MailboxWorld world = world();

    List<Label> gmails = labels(world, world.ada()).stream().filter(label -> !label.own()).toList();

    assertThat(gmails.stream().map(Label::id).toList())
        .contains(LabelId.INBOX, LabelId.UNREAD, LabelId.SPAM, LabelId.TRASH);
    assertThat(gmails).allSatisfy(label -> assertThat(label.name()).isEqualTo(label.id().value()));
  }

  @Test
  default void the_labels_of_the_persons_own_have_any_names() {
    MailboxWorld world = world();
    List<Label> made =
        Stream.of("Trips", "Reisen/Ägypten", "\uD83D\uDC8C", "שלום", "a'b\"%_", "trips 2")
            .map(name -> new Label(world.label(world.ada(), name), name, true))
            .toList();

    assertThat(labels(world, world.ada()).stream().filter(Label::own))
        .containsExactlyInAnyOrderElementsOf(made);
  }

  @Test
  default void the_labels_of_others_are_not_among_them() {
    MailboxWorld world = world();
    LabelId trips = world.label(world.grace(), "Trips");

    assertThat(labels(world, world.ada())).noneMatch(Label::own);
    assertThat(labels(world, world.grace()).stream().filter(Label::own))
        .containsExactly(new Label(trips, "Trips", true));
  }

  @Test
  default void all_labels_come_as_the_person_wants_to_see_them() {
    MailboxWorld world = world();
    List<Label> wanted =
        List.of(
            own(world, "Trips", new LabelVisibility.Shown(), new LabelColor("#594c05", "#fbe983")),
            own(world, "Trips/Later", new LabelVisibility.Hidden(), null),
            own(
                world,
                "Robots",
                new LabelVisibility.Hidden(),
                new LabelColor("#ffffff", "#000000")),
            new Label(LabelId.SPAM, "SPAM", false, new LabelVisibility.Hidden(), null));

    wanted.forEach(label -> world.show(world.ada(), label));

    assertThat(labels(world, world.ada())).containsAll(wanted);
  }

  @Test
  default void unread_messages_are_counted_under_labels_that_are_shown() {
    MailboxWorld world = world();
    Label trips = own(world, "Trips", new LabelVisibility.Shown(), null);
    Label news = own(world, "News", new LabelVisibility.ShownIfUnread(), null);
    Label hidden = own(world, "Robots", new LabelVisibility.Hidden(), null);
    Label spam = new Label(LabelId.SPAM, "SPAM", false, new LabelVisibility.ShownIfUnread(), null);
    List.of(trips, news, hidden, spam).forEach(label -> world.show(world.ada(), label));
    LabelId unread = LabelId.UNREAD;
    world.deliver(world.ada(), TestMessage.at(1).withLabels(LabelId.INBOX, trips.id(), unread));
    world.deliver(world.ada(), TestMessage.at(2).withLabels(LabelId.INBOX, hidden.id(), unread));
    MessageId later = world.deliver(world.ada(), TestMessage.at(3).withLabels(trips.id()));
    world.deliver(world.grace(), TestMessage.at(4).withLabels(LabelId.INBOX, unread));

    assertThat(counted(world))
        .contains(trips.withUnread(1), news.withUnread(0), hidden, spam.withUnread(0))
        .contains(new Label(LabelId.INBOX, "INBOX", false).withUnread(2));
    world.relabel(world.ada(), later, Set.of(unread), Set.of());
    assertThat(counted(world)).contains(trips.withUnread(2));
  }

  @Test
  default void messages_are_counted_only_where_counts_are_wanted() {
    MailboxWorld world = world();
    Label news = own(world, "News", new LabelVisibility.ShownIfUnread(), null);
    world.show(world.ada(), news);
    world.deliver(world.ada(), TestMessage.at(1).withLabels(news.id(), LabelId.UNREAD));

    assertThat(labels(world, world.ada()))
        .contains(news)
        .allSatisfy(label -> assertThat(label.unread()).isNull());
  }

  private static List<Label> counted(MailboxWorld world) {
    return found(world.mailbox().labels(world.access(world.ada()), LabelCounts.UNREAD));
  }

  private static Label own(
      MailboxWorld world, String name, LabelVisibility visibility, @Nullable LabelColor color) {
    return new Label(world.label(world.ada(), name), name, true, visibility, color);
  }

  @Test
  default void the_profile_counts_all_messages_spam_and_bin_included() {
    MailboxWorld world = world();
    assertThat(profile(world, world.ada())).isEqualTo(profileOf(world.ada(), 0));

    world.deliver(world.ada(), TestMessage.at(1));
    world.deliver(world.ada(), TestMessage.at(2).withLabels(LabelId.SPAM));
    MessageId bin = world.deliver(world.ada(), TestMessage.at(3).withLabels(LabelId.TRASH));

    assertThat(profile(world, world.ada())).isEqualTo(profileOf(world.ada(), 3));
    world.delete(world.ada(), bin);
    assertThat(profile(world, world.ada())).isEqualTo(profileOf(world.ada(), 2));
  }

  @Test
  default void the_profile_is_that_of_the_person_whose_token_it_is() {
    MailboxWorld world = world();
    world.deliver(world.grace(), TestMessage.at(1));

    assertThat(profile(world, world.grace())).isEqualTo(profileOf(world.grace(), 1));
    assertThat(profile(world, world.ada())).isEqualTo(profileOf(world.ada(), 0));
    assertThat(Size.of(found(world.restartedMailbox().profile(world.access(world.grace())))))
        .isEqualTo(profileOf(world.grace(), 1));
  }

  private static List<Label> labels(MailboxWorld world, Account owner) {
    return found(world.mailbox().labels(world.access(owner), LabelCounts.NONE));
  }

  /// The part of a profile that a test can predict.
  record Size(EmailAddress email, long messages) {
    static Size of(MailboxProfile profile) {
      return new Size(profile.email(), profile.messages());
    }
  }

  private static Size profile(MailboxWorld world, Account owner) {
    return Size.of(found(world.mailbox().profile(world.access(owner))));
  }

  private static Size profileOf(Account owner, long messages) {
    return new Size(owner.email(), messages);
  }
}
