package hexmail.bootstrap.browser;

/// Mail that cannot be shown as it is, and mail that a person should not trust.
final class OddMail {
  private final WalkMail mail;

  OddMail(WalkMail mail) {
    this.mail = mail;
  }

  String encrypted() {
    return attachment(
        "Encrypted",
        "application/pkcs7-mime; smime-type=enveloped-data; name=\"smime.p7m\"",
        "smime.p7m");
  }

  String signed() {
    return mail.deliver(
        """
        From: Grace <grace@example.com>
        Subject: Signed
        MIME-Version: 1.0
        Content-Type: multipart/signed; boundary="s"; protocol="application/pkcs7-signature"

        --s
        Content-Type: text/plain

        You can check that I wrote this.
        --s
        Content-Type: application/pkcs7-signature; name="smime.p7s"
        Content-Disposition: attachment; filename="smime.p7s"
        Content-Transfer-Encoding: base64

        MIAGCSqGSIb3DQEHAqCAMIACAQExADALBgkqhkiG9w0BBwE=
        --s--
        """);
  }

  String outlookPackage() {
    return attachment("From Outlook", "application/ms-tnef; name=\"winmail.dat\"", "winmail.dat");
  }

  private String attachment(String subject, String type, String file) {
    return mail.deliver(
        """
        From: Grace <grace@example.com>
        Subject: %s
        MIME-Version: 1.0
        Content-Type: %s
        Content-Disposition: attachment; filename="%s"
        Content-Transfer-Encoding: base64

        MIAGCSqGSIb3DQEHA6CAMIACAQAxADALBgkqhkiG9w0BBwE=
        """
            .formatted(subject, type, file));
  }

  /// Another sender than it says, and answers that go elsewhere.
  String forged() {
    return mail.deliver(
        """
        From: Your bank <service@bank.example>
        Reply-To: collector@elsewhere.example
        Subject: Confirm your account
        Authentication-Results: mx.google.com; spf=fail; dkim=none; dmarc=fail
        Content-Type: text/html; charset=utf-8

        <p>Dear customer, <a href="https://elsewhere.example/">www.bank.example</a> waits for you.</p>
        """);
  }

  /// A message within a message.
  String forwarded() {
    return mail.deliver(
        """
        From: Grace <grace@example.com>
        Subject: As you asked
        MIME-Version: 1.0
        Content-Type: multipart/mixed; boundary="m"

        --m
        Content-Type: text/plain

        Here it is.
        --m
        Content-Type: message/rfc822

        From: Alan <alan@example.com>
        To: Grace <grace@example.com>
        Subject: The original
        Date: Mon, 4 May 2026 09:00:00 +0000
        Content-Type: text/plain

        This is what I wrote.
        --m--
        """);
  }

  /// Words that are wider than any screen.
  String longWords() {
    String word = "Donaudampfschifffahrt".repeat(30);
    return mail.deliver(
        """
        From: "%1$s" <a.very.long.address.of.somebody.who.has.one@a.long.name.of.a.host.example>
        Subject: %1$s
        Content-Type: text/plain

        %1$s

        https://example.com/%1$s
        """
            .formatted(word));
  }

  String conversation() {
    return mail.conversation().getFirst();
  }
}
