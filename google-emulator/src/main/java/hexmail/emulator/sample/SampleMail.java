package hexmail.emulator.sample;

import hexmail.emulator.mbox.IncomingMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;

/// The sample mail of one account: the same for the same address, number and instant. 2,000
/// messages cover about eight months; the newest is three minutes older than the instant.
///
/// Every fifty messages contain the same kinds in another order, so the shares are exact. Of 2,000
/// messages, these queries find: `subject:invoice` 120, `label:travel` 40, `in:spam` 40, `in:trash`
/// 40, `category:promotions` 240, `category:forums` 80.
public final class SampleMail {
  private static final int OLD_ENOUGH_TO_BE_READ = 150;

  private final Person owner;
  private final int messages;
  private final Instant newest;

  public SampleMail(String email, int messages, Instant newest) {
    this.owner = SamplePeople.owner(email);
    this.messages = messages;
    this.newest = newest;
  }

  /// A kind of mail, with its number among fifty messages.
  private enum Kind {
    CONVERSATION(16),
    INVOICE(3),
    NEWSLETTER(6),
    NOTICE(5),
    DOCUMENT(3),
    LIST(2),
    SOCIAL(2),
    TURKISH(3),
    JAPANESE(3),
    ARABIC(1),
    EMOJI(1),
    TRIP(1),
    ODD(2),
    SPAM(1),
    TRASHED(1);

    private final int share;

    Kind(int share) {
      this.share = share;
    }
  }

  /// Passes every message to `sink`, oldest first.
  public void forEach(Consumer<IncomingMessage> sink) {
    SplittableRandom random = new SplittableRandom(owner.address().hashCode());
    List<Duration> ages = ages(random);
    Conversations conversations = new Conversations();
    List<Kind> kinds = new ArrayList<>();
    for (int i = 0; i < messages; i++) {
      if (kinds.isEmpty()) {
        kinds = shuffled(random);
      }
      SampleContext context =
          new SampleContext(owner, newest.minus(ages.get(messages - 1 - i)), random);
      sink.accept(write(kinds.removeLast(), context, conversations, i));
    }
  }

  /// From the newest to the oldest: three minutes, then gaps of a few minutes to some hours.
  private List<Duration> ages(SplittableRandom random) {
    List<Duration> ages = new ArrayList<>();
    long seconds = 180;
    for (int i = 0; i < messages; i++) {
      ages.add(Duration.ofSeconds(seconds));
      seconds += i < 8 ? random.nextInt(120, 900) : random.nextInt(300, 20_000);
    }
    return ages;
  }

  private static List<Kind> shuffled(SplittableRandom random) {
    List<Kind> kinds = new ArrayList<>();
    for (Kind kind : Kind.values()) {
      for (int i = 0; i < kind.share; i++) {
        kinds.add(random.nextInt(kinds.size() + 1), kind);
      }
    }
    return kinds;
  }

  private IncomingMessage write(
      Kind kind, SampleContext context, Conversations conversations, int place) {
    String messageId =
        "<%d.%x@%s>".formatted(place, context.random().nextInt(0x10000, 0xFFFFF), "mail.example");
    SampleMessage message =
        switch (kind) {
          case CONVERSATION -> conversations.next(context, messageId);
          case INVOICE -> BusinessMail.invoice(context);
          case NEWSLETTER -> MassMail.newsletter(context);
          case NOTICE -> BusinessMail.notice(context);
          case DOCUMENT -> BusinessMail.document(context);
          case LIST -> MassMail.list(context);
          case SOCIAL -> MassMail.social(context);
          case TURKISH -> WorldMail.turkish(context);
          case JAPANESE -> WorldMail.japanese(context);
          case ARABIC -> WorldMail.arabic(context);
          case EMOJI -> WorldMail.emoji(context);
          case TRIP -> BusinessMail.trip(context);
          case ODD -> OddMail.odd(context);
          case SPAM -> MassMail.spam(context);
          case TRASHED -> MassMail.trashed(context);
        };
    boolean old = messages - place > OLD_ENOUGH_TO_BE_READ;
    if (!message.isSent() && context.number(1, old ? 12 : 3) == 1) {
      message.labels("Unread");
    }
    if (context.number(1, 40) == 1) {
      message.labels("Starred");
    }
    return message.sent(context.when(), messageId);
  }
}
