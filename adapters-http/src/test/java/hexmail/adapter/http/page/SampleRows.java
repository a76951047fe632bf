package hexmail.adapter.http.page;

import hexmail.adapter.http.page.MailPage.Line;
import hexmail.adapter.http.page.MailPage.Line.Marks;
import hexmail.adapter.http.page.MailPage.Line.Tag;
import hexmail.adapter.http.text.DisplayTime;
import hexmail.adapter.http.text.Text;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/// Rows full of the kind of text that mail brings, at half past two on a Sunday.
final class SampleRows {
  static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T14:30:00Z"), ZoneOffset.UTC);

  private SampleRows() {}

  static List<Line> rows(int copy) {
    return List.of(
        row(
            copy * 100 + 1,
            true,
            "Grace Hopper",
            "Compiler review on Thursday",
            "Can we move it to eleven? I have a talk at the Navy Yard before that and will not make"
                + " it",
            false,
            "2026-11-22T14:05:11Z"),
        row(
            copy * 100 + 2,
            true,
            "Analytical Engines Ltd",
            "Invoice 2026-1187",
            "Dear Ada, please find attached the invoice for the punched cards delivered in October",
            true,
            "2026-11-22T08:12:00Z"),
        row(
            copy * 100 + 3,
            false,
            "Alan Turing",
            "Re: Re: On computable numbers",
            "I read it twice and still think the halting argument can be shortened",
            false,
            "2026-11-21T22:45:00Z"),
        row(
            copy * 100 + 4,
            false,
            "نور الهدى",
            "مرحبا بكم في مكتبة الإسكندرية",
            "يسرنا دعوتكم إلى حضور الافتتاح يوم الخميس",
            true,
            "2026-11-20T10:00:00Z"),
        row(
            copy * 100 + 5,
            true,
            "山田 花子",
            "来週の打ち合わせについて 📅",
            "お世話になっております。来週の打ち合わせの件でご連絡いたしました。",
            false,
            "2026-09-03T10:00:00Z"),
        row(
            copy * 100 + 6,
            false,
            "newsletter@a-very-long-domain-name.example.org",
            "An extremely long subject that goes on and on because somebody pasted the whole first"
                + " paragraph of the message into the field that is meant for a few words, and then"
                + " kept going",
            "And there is a snippet too",
            false,
            "2026-03-03T10:00:00Z"),
        row(
            copy * 100 + 7,
            false,
            "İstanbul Şube Müdürlüğü",
            "Ağustos ayı özeti — çığ, ışık, güneş",
            "Sayın müşterimiz, hesap özetiniz ektedir.",
            true,
            "2025-08-31T10:00:00Z"),
        row(
            copy * 100 + 8,
            false,
            "🚀 Launch Team 👩🏽‍🚀",
            "🎉🎉🎉 We did it!!! 🎉🎉🎉",
            "",
            false,
            "2024-03-03T10:00:00Z"),
        row(
            copy * 100 + 9,
            false,
            "Charles Babbage",
            "(no subject)",
            "The difference is that this one works",
            false,
            "2023-01-01T10:00:00Z"),
        row(
            copy * 100 + 10,
            true,
            "Bank <security@bank.example>",
            "<b>Important</b> & \"urgent\" <script>alert(1)</script>",
            "<img src=x onerror=alert(1)> click here",
            false,
            "2022-05-06T10:00:00Z"),
        row(
            copy * 100 + 11,
            false,
            "Superlongnamewithoutanyspaceswhatsoeverinsideofit",
            "Aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
            "x",
            true,
            "2022-05-05T10:00:00Z"),
        row(
            copy * 100 + 12,
            false,
            "Mary Somerville",
            "The connexion of the physical sciences",
            "The second edition is at the printer's",
            false,
            "1999-05-06T10:00:00Z"));
  }

  /// Those without very long words.
  static List<Line> usual(int copy) {
    List<Line> rows = new ArrayList<>(rows(copy));
    rows.remove(10);
    rows.remove(5);
    return rows;
  }

  private static Line row(
      int number,
      boolean unread,
      String sender,
      String subject,
      String snippet,
      boolean file,
      String at) {
    String id = "19a8f3c2d41b%04x".formatted(number);
    return new Line.Row(
        "m-" + id,
        "/u/0/mail/" + id,
        false,
        unread,
        1,
        Text.literal(sender),
        Text.literal(subject),
        snippet,
        file,
        DisplayTime.of(Instant.parse(at), CLOCK),
        id,
        marks(number % 100));
  }

  private static Marks marks(int row) {
    List<Tag> tags =
        List.of(
            new Tag("Work", "#4a86e8"),
            new Tag("Receipts and other papers of the year", "#16a766"));
    return switch (row) {
      case 1 -> new Marks(true, true, tags.subList(0, 1), 0);
      case 2 -> new Marks(false, true, tags, 3);
      case 6 -> new Marks(true, false, List.of(new Tag("İş", null)), 0);
      default -> Marks.NONE;
    };
  }
}
