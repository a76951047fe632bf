package hexmail.application.mailbox;

import static hexmail.application.mailbox.TestMessages.everything;
import static hexmail.application.mailbox.TestMessages.message;
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

/// Ada's mailbox with 130 messages, and what a receiver got of them, chunk by chunk.
final class StreamedMailbox {
  static final int MESSAGES = 130;

  final World world = new World();
  final StreamMessages stream = streaming(world.mailbox);
  final List<MessageId> got = new ArrayList<>();
  final List<Integer> chunks = new ArrayList<>();
  final List<Duration> pauses = new ArrayList<>();
  private Runnable whilePausing = () -> {};

  StreamedMailbox() {
    assertThat(world.signIn(ADA)).isNotNull();
    for (int number = 0; number < MESSAGES; number++) {
      world.mailbox.deliver(ADA.id(), message(number));
    }
  }

  /// Streams that prefetch a page before the receiver gets the previous one.
  StreamMessages streaming(Mailbox mailbox) {
    return new StreamMessages(
        new IndexedMailbox(
            mailbox,
            world.stores,
            new AccessTokens(world.stores, world.server, world.clock, new Random(3)),
            world.clock,
            this::pause),
        Runnable::run);
  }

  /// Runs `happening` in every pause from now on.
  void whilePausing(Runnable happening) {
    whilePausing = happening;
  }

  private void pause(Duration time) {
    pauses.add(time);
    whilePausing.run();
  }

  void take(List<MessageId> page) {
    got.addAll(page);
    chunks.add(page.size());
  }

  MailboxAnswer<Long> streamIds(int size) {
    return stream.ids(world.connected(ADA), everything(size), this::take);
  }

  /// Does something when the receiver has got as many chunks.
  MailboxAnswer<Long> streamIds(int size, int chunk, Runnable then) {
    return stream.ids(
        world.connected(ADA),
        everything(size),
        page -> {
          take(page);
          if (chunks.size() == chunk) {
            then.run();
          }
        });
  }
}
