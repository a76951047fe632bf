package hexmail.testkit.contract.mail;

import hexmail.domain.message.Correspondent;
import java.util.List;

/// Texts that a careless adapter garbles.
public final class MailEdgeCases {
  /// More than 10 kB on one line, with characters of every length in UTF-8.
  public static final String LONG_LINE = "Grüße \uD83D\uDC8C 日本語 \"'%_\\;-- ".repeat(300).strip();

  /// Subjects.
  public static final List<String> LINES =
      List.of(
          "",
          "a",
          "0",
          "null",
          "=?UTF-8?",
          "Re: [list] (was: \"Fish & chips\") <b>50 %</b>; \\n 'x'",
          "\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67 \uD83D\uDC8C e\u0301",
          "שלום עולם, مرحبا بالعالم",
          "İstanbul ığüşöç 日本語のメール",
          LONG_LINE);

  /// Senders and receivers.
  public static final List<Correspondent> PEOPLE =
      List.of(
          new Correspondent("", "a@b.example"),
          new Correspondent("Lovelace, Ada", "ada+mail@example.com"),
          new Correspondent("Grace \"Amazing\" O'Hopper (RDML)", "grace@example.org"),
          new Correspondent("\uD83D\uDC8C Grüße", "g@example.org"),
          new Correspondent("שלום", "shalom@example.org"),
          new Correspondent("x".repeat(200), "x@example.org"));

  private MailEdgeCases() {}
}
