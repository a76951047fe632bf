package hexmail.benchmarks.micro;

import hexmail.domain.message.ConversationId;
import hexmail.domain.message.Correspondent;
import hexmail.domain.message.LabelId;
import hexmail.domain.message.MessageId;
import hexmail.domain.message.MessageSummary;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Sample messages, ordinary and unusual ones.
public final class SampleMessages {
  private static final long FIRST_ID = 0x18c0ffee00000000L;
  private static final long NEWEST = 1_790_000_000_000L;

  private static final List<SampleMessage> ALL =
      List.of(
          new SampleMessage(
              "Grace Hopper <grace@example.com>",
              "Re: Notes of Tuesday's review",
              "Thanks, all clear from my side. I&#39;ll send the corrected figures tomorrow"
                  + " morning; please add the two tests that we spoke of before then."),
          new SampleMessage(
              "Şule Öztürk <sule.ozturk@example.com.tr>",
              "İstanbul'daki toplantı: çarşamba günü görüşelim mi?",
              "Merhaba, çarşamba öğleden sonra müsait misiniz? Gündemi ve ekleri iliştirdim, ığüşöç"
                  + " harfleri umarım bozulmamıştır."),
          new SampleMessage(
              "Alan 🥳 <alan@example.com>",
              "🎉 Friday, 👩‍👩‍👧 welcome!",
              "Bring 🍰 &amp; good mood. RSVP by Wednesday &gt; we need to know how many of us"
                  + " come"),
          new SampleMessage(
              "=?ISO-8859-9?Q?=DDbrahim_=C7elik?= <ibrahim@example.com>",
              "=?UTF-8?B?WW91ciBpbnZvaWNlIOKEliA0MiBpcyByZWFkeQ==?= =?UTF-8?Q?_=E2=9C=93?=",
              "Your invoice of this month is attached. &quot;Do not reply&quot; to this address."),
          new SampleMessage(
              "\"News, The Daily\" <newsletter@news.example.com>",
              "Ten things that you should know today about bridges, rivers, tides and the people"
                  + " who measure them",
              "View in browser ͏ ͏ ͏ ͏ Don&#39;t miss: &lt;50% off&gt; all subscriptions &amp;"
                  + " more"),
          new SampleMessage(
              "山田太郎 <taro@example.jp>, Secretary <office@example.jp>",
              "会議の資料をお送りします / مرحبا",
              "お世話になっております。添付の資料をご確認ください。よろしくお願いいたします。"),
          new SampleMessage("Lovelace, Ada <ada@example.com>", "", ""));

  private SampleMessages() {}

  /// @param snippet with HTML entities
  record SampleMessage(String from, String subject, String snippet) {}

  static SampleMessage message(int number) {
    return ALL.get(number % ALL.size());
  }

  /// An id as Gmail makes them.
  public static String id(int number) {
    return Long.toHexString(FIRST_ID + number * 0x10001L);
  }

  /// Ids of `count` messages, beginning with number `first`.
  public static List<MessageId> ids(int first, int count) {
    return IntStream.range(first, first + count)
        .mapToObj(number -> new MessageId(id(number)))
        .toList();
  }

  /// The time of receipt in milliseconds; lower numbers are newer.
  static long receivedAt(int number) {
    return NEWEST - number * 97_531L;
  }

  /// The ids of its labels.
  static List<String> labels(int number) {
    return switch (number % 3) {
      case 0 -> List.of("UNREAD", "IMPORTANT", "CATEGORY_PERSONAL", "INBOX");
      case 1 -> List.of("CATEGORY_PROMOTIONS", "INBOX");
      default -> List.of("Label_8391752604718390127", "CATEGORY_UPDATES", "INBOX");
    };
  }

  /// A row as the index keeps it.
  public static MessageSummary summary(int number) {
    SampleMessage message = message(number);
    return new MessageSummary(
        new MessageId(id(number)),
        new ConversationId(id(number - number % 4)),
        new Correspondent(message.from().replaceFirst(" <.*", ""), "person@example.com"),
        message.subject(),
        message.snippet(),
        Instant.ofEpochMilli(receivedAt(number)),
        labels(number).stream().map(LabelId::new).collect(Collectors.toSet()),
        number % 5 == 0);
  }

  /// A label that no [#summary] has.
  static Set<LabelId> star() {
    return Set.of(new LabelId("STARRED"));
  }
}
