package hexmail.emulator.sample;

import java.util.List;

/// Newsletters in HTML, mailing lists, social sites, and spam.
final class MassMail {
  private static final List<String> HEADLINES =
      List.of(
          "Ten looms that changed the world",
          "This week: the slow art of sorting",
          "Spring sale on graph paper",
          "What the astronomers saw",
          "Our readers' favourite theorems",
          "New in the shop: brass gears, half price",
          "The Sunday letter: on counting sheep");

  private static final List<String> STORIES =
      List.of(
          "A weaver in Lyon kept his patterns on cards, and a century later the cards kept everything else.",
          "Sorting by hand takes patience. Sorting by machine takes a patient person with a manual.",
          "We asked forty readers how they keep their notes. Thirty-nine of them could not find the answer.",
          "The comet is back. Look to the west an hour after sunset, and bring something warm to drink.",
          "Paper with five lines to the inch is out of fashion, which is why we bought all of it.");

  private static final List<String> POSTS =
      List.of(
          "[looms] Threading order on the old frame",
          "[looms] Re: where to buy cards",
          "[looms] Meeting on Saturday");

  /// What newsletters put behind their preview, so that no other text follows it in a list.
  private static final String PADDING = " \u034f\u200c\u00ad\u00a0".repeat(60);

  private MassMail() {}

  static SampleMessage newsletter(SampleContext context) {
    String headline = context.pick(HEADLINES);
    String first = context.pick(STORIES);
    String second = context.pick(STORIES);
    String html =
        """
        <!DOCTYPE html>
        <html><head><title>%1$s</title><style>body{font-family:Georgia,serif;color:#222}.card{padding:16px}</style></head>
        <body><div style="display:none;max-height:0;overflow:hidden">%2$s%5$s</div>
        <table width="600" align="center" bgcolor="#fffaf0"><tr><td class="card" style="padding:16px;color:#3b2f20">
        <img src="https://news.letters.example/banner.png" width="568" height="120" alt="The Weekly Letter">
        <h1>%1$s</h1>
        <img src="https://news.letters.example/open/%4$d.gif" width="1" height="1" alt="">
        <p>%2$s</p><p>%3$s</p>
        <p><a href="https://news.letters.example/read?id=%4$d&amp;from=mail">Read on</a></p></td></tr></table>
        <p style="font-size:11px">You get this letter because you asked for it.
        <a href="https://news.letters.example/leave">Leave</a></p></body></html>
        """
            .formatted(headline, first, second, context.number(1000, 9999), PADDING);
    String text =
        first
            + PADDING
            + "\n\n"
            + headline
            + "\n\n"
            + second
            + "\n\nRead on: https://news.letters.example/read\n";
    SampleMessage letter =
        new SampleMessage(
                new Person("The Weekly Letter", "hello@letters.example"), context.owner(), headline)
            .text(text)
            .html(html)
            .header("List-ID", "The Weekly Letter <weekly.letters.example>")
            .header("List-Unsubscribe", "<https://news.letters.example/leave>")
            .labels("Inbox", "Category Promotions");
    return headline.contains("sale") || headline.contains("shop") ? withAmp(letter) : letter;
  }

  /// With a form for programs that show pages in AMP.
  private static SampleMessage withAmp(SampleMessage letter) {
    return letter.alternative(
        "x-amp-html",
        """
        <!doctype html><html amp4email><head><meta charset="utf-8">
        <script async src="https://cdn.ampproject.org/v0.js"></script></head>
        <body><amp-carousel>Only programs read this.</amp-carousel></body></html>
        """);
  }

  static SampleMessage list(SampleContext context) {
    Person from = context.someone(SamplePeople.othersThan(context.owner()));
    return new SampleMessage(from, new Person("Looms", "looms@lists.example"), context.pick(POSTS))
        .alsoTo(context.owner())
        .text(context.pick(STORIES) + "\n-- \n" + from.name() + "\n")
        .header("List-ID", "Looms and cards <looms.lists.example>")
        .header("Precedence", "list")
        .labels("Inbox", "Category Forums", "Lists/Looms");
  }

  static SampleMessage social(SampleContext context) {
    Person friend = context.someone(SamplePeople.othersThan(context.owner()));
    return new SampleMessage(
            new Person("Parlour", "notify@parlour.example"),
            context.owner(),
            friend.firstName() + " mentioned you")
        .text(friend.name() + " wrote: “Has anybody seen the long ruler?”\n")
        .html("<p><b>" + friend.name() + "</b> wrote: <q>Has anybody seen the long ruler?</q></p>")
        .labels("Inbox", "Category Social");
  }

  static SampleMessage spam(SampleContext context) {
    return new SampleMessage(
            new Person("Prize Office", "winner" + context.number(1, 999) + "@prizes.example"),
            context.owner(),
            "You have won " + context.number(2, 9) + ",000,000 buttons!!!")
        .text("Dear friend, reply with your hat size to claim your buttons.\n")
        .header("Reply-To", "claims@collectors.example")
        .forged()
        .labels("Spam");
  }

  static SampleMessage trashed(SampleContext context) {
    Person from = context.someone(SamplePeople.othersThan(context.owner()));
    return new SampleMessage(from, context.owner(), "Old plans, no longer needed")
        .text("Superseded.\n")
        .labels("Trash");
  }
}
