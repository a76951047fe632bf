package hexmail.application.mailbox;

import static hexmail.application.mailbox.Letters.everything;
import static hexmail.application.mailbox.Letters.letter;
import static hexmail.application.world.World.ADA;
import static org.assertj.core.api.Assertions.assertThat;

import hexmail.application.account.AccessTokens;
import hexmail.application.world.World;
import hexmail.domain.mailbox.MailboxAnswer;
import hexmail.domain.message.MessageId;
import hexmail.domain.port.Mailbox;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Ada with 130 letters, and what a receiver got of them, portion by portion.
final class LetterStream {
  static final int LETTERS = 130;

  final World world = new World();
  final StreamMessages stream = streaming(world.mailbox);
  final List<MessageId> got = new ArrayList<>();
  final List<Integer> portions = new ArrayList<>();
  final List<Duration> pauses = new ArrayList<>();
  private Runnable whilePausing = () -> {};

  LetterStream() {
    assertThat(world.signIn(ADA)).isNotNull();
    for (int number = 0; number < LETTERS; number++) {
      world.mailbox.deliver(ADA.id(), letter(number));
    }
  }

  /// Streams that fetch a page ahead before the receiver gets the one before.
  StreamMessages streaming(Mailbox mailbox) {
    return new StreamMessages(
        new IndexedMailbox(
            mailbox,
            world.index,
            new AccessTokens(world.stores, world.server, world.clock, new Random(3)),
            world.clock,
            this::pause),
        Runnable::run);
  }

  /// Does something in every pause from now on.
  void whilePausing(Runnable happening) {
    whilePausing = happening;
  }

  private void pause(Duration time) {
    pauses.add(time);
    whilePausing.run();
  }

  void take(List<MessageId> page) {
    got.addAll(page);
    portions.add(page.size());
  }

  MailboxAnswer<Long> streamIds(int size) {
    return stream.ids(world.connected(ADA), everything(size), this::take);
  }

  /// Does something when the receiver has got as many portions.
  MailboxAnswer<Long> streamIds(int size, int portion, Runnable then) {
    return stream.ids(
        world.connected(ADA),
        everything(size),
        page -> {
          take(page);
          if (portions.size() == portion) {
            then.run();
          }
        });
  }
}
