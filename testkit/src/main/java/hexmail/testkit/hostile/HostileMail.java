package hexmail.testkit.hostile;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Mail that no program should have written, as sent. Each is a readable message, or a program that
/// shows it says honestly what cannot be shown.
public final class HostileMail {
  private static final String MARKUP = "<script>alert(1)</script><img src=x onerror=alert(1)>";

  private HostileMail() {}

  /// The samples. Each has a line `seen` where it has a text at all.
  public static List<HostileSample> samples() {
    return List.of(
        sample("a subject of a megabyte", head("Subject: " + "long ".repeat(200_000), "seen")),
        sample("a subject with markup", head("Subject: " + MARKUP + "</title>", "seen")),
        sample(
            "a subject that turns around",
            head("Subject: \u202efdp.exe\u2066\u200b\u00ad", "seen")),
        sample("a subject without width", head("Subject: \u200b\u200d\ufeff\u2060\u00ad", "seen")),
        sample("a subject in words", head("Subject: " + "=?utf-8?B?4oCu?= ".repeat(500), "seen")),
        sample(
            "a subject with controls", head("Subject: a\u0000b\u0007c\u001b[31md\u0008", "seen")),
        sample("a sender with markup", from("\"" + MARKUP + "\" <a@b.example>")),
        sample(
            "a sender that looks like another",
            from("\"service@bank.example\" <eve@evil.example>")),
        sample("a sender that turns around", from("\u202eknab <eve@evil.example>")),
        sample("a sender without end", from("\"".repeat(2_000) + "<".repeat(2_000))),
        sample("no sender", "Subject: none\r\n\r\nseen\r\n"),
        sample(
            "two of everything",
            "From: a@b.example\r\nFrom: c@d.example\r\nSubject: one\r\nSubject: two\r\nDate: never\r\n\r\nseen\r\n"),
        sample("no header", "\r\nseen\r\n"),
        sample("no text", "From: a@b.example\r\nSubject: nothing\r\n\r\n"),
        sample("ten thousand receivers", head("To: " + receivers(), "seen")),
        sample("ten thousand headers", head("X-A: b\r\n".repeat(10_000) + "X-End: c", "seen")),
        sample("a header of a megabyte", head("X-A: " + "b".repeat(1_000_000), "seen")),
        sample("parts in parts, 200 deep", nested(200)),
        sample("messages in messages, 100 deep", forwarded(100)),
        sample("ten thousand parts", parts(10_000)),
        sample("a boundary that is missing", typed("multipart/mixed", "seen\r\n--x\r\n\r\nb")),
        sample(
            "a boundary without end", typed("multipart/mixed; boundary=x", "--x\r\n\r\nseen\r\n")),
        sample(
            "a boundary of nothing",
            typed("multipart/mixed; boundary=\"\"", "--\r\n\r\nseen\r\n----")),
        sample(
            "a boundary within itself",
            typed(
                "multipart/mixed; boundary=x",
                "--x\r\nContent-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\n\r\nseen\r\n--x--")),
        sample("a type of nonsense", typed("<script>/\"; charset=\u0000", "seen")),
        sample("a charset that lies", typed("text/html; charset=utf-16", "<p>seen</p>")),
        sample(
            "a charset that nobody knows",
            typed("text/html; charset=x-" + "y".repeat(500), "<p>seen</p>")),
        sample(
            "a charset that hides a script",
            typed("text/html; charset=utf-7", "+ADw-script+AD4-alert(1)+ADw-/script+AD4- seen")),
        sample("an encoding that is none", encoded("base64", "s!e?e n === %%%")),
        sample("an encoding that is broken", encoded("quoted-printable", "s=65en =ZZ =\r\n=")),
        sample(
            "an encoding of another time",
            encoded("x-uuencode", "begin 644 ../../a\r\n#<V5E\r\nend")),
        sample(
            "HTML of three megabytes",
            typed("text/html", "<p>seen</p>\r\n" + "<p>more</p>\r\n".repeat(250_000))),
        sample("one line of a megabyte", typed("text/plain", "seen " + "x".repeat(1_000_000))),
        sample(
            "quotations, a thousand deep",
            typed("text/plain; format=flowed", ">".repeat(1_000) + " seen")),
        sample("names of files", files(names())));
  }

  private static List<String> names() {
    return List.of(
        "../../../etc/passwd",
        "..\\..\\windows\\system32\\a.exe",
        "C:\\con.txt",
        "a\\\"b;c.txt",
        "invoice\u202efdp.exe",
        "42.zip",
        "a%0d%0aSet-Cookie: x=1.txt",
        MARKUP + ".png",
        "long".repeat(2_000) + ".txt",
        ".",
        "\u200b");
  }

  private static HostileSample sample(String name, String message) {
    return new HostileSample(name, message);
  }

  private static String head(String header, String text) {
    return "From: a@b.example\r\n" + header + "\r\n\r\n" + text + "\r\n";
  }

  private static String from(String sender) {
    return "From: " + sender + "\r\nSubject: a sender\r\n\r\nseen\r\n";
  }

  private static String typed(String type, String content) {
    return head("Subject: a text\r\nMIME-Version: 1.0\r\nContent-Type: " + type, content);
  }

  private static String encoded(String encoding, String content) {
    return typed("text/plain\r\nContent-Transfer-Encoding: " + encoding, content);
  }

  private static String receivers() {
    return IntStream.range(0, 10_000)
        .mapToObj(number -> "Reader " + number + " <r" + number + "@example.com>")
        .collect(Collectors.joining(",\r\n "));
  }

  private static String nested(int depth) {
    StringBuilder content = new StringBuilder("Content-Type: text/plain\r\n\r\nseen\r\n");
    for (int level = depth; level > 0; level--) {
      String boundary = "b" + level + "-";
      content
          .insert(
              0,
              "Content-Type: multipart/mixed; boundary="
                  + boundary
                  + "\r\n\r\n--"
                  + boundary
                  + "\r\n")
          .append("--" + boundary + "--\r\n");
    }
    return "From: a@b.example\r\nSubject: nested\r\nMIME-Version: 1.0\r\n" + content;
  }

  private static String forwarded(int depth) {
    return "From: a@b.example\r\nSubject: forwarded\r\nContent-Type: message/rfc822\r\n\r\n"
            .repeat(depth)
        + "From: a@b.example\r\n\r\nseen\r\n";
  }

  private static String parts(int count) {
    return typed(
        "multipart/mixed; boundary=x",
        "--x\r\n\r\nseen\r\n" + "--x\r\n\r\na\r\n".repeat(count - 1) + "--x--");
  }

  private static String files(List<String> names) {
    return typed(
        "multipart/mixed; boundary=x",
        names.stream()
            .map(name ->
                "--x\r\nContent-Type: application/octet-stream\r\nContent-Disposition: attachment;"
                    + " filename=\""
                    + name
                    + "\"\r\n\r\nPK\r\n")
            .collect(Collectors.joining("", "--x\r\n\r\nseen\r\n", "--x--")));
  }
}
