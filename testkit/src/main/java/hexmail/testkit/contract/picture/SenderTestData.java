package hexmail.testkit.contract.picture;

import hexmail.domain.account.AccountId;
import hexmail.domain.account.EmailAddress;
import hexmail.domain.port.PictureSenders;
import java.util.List;
import java.util.stream.IntStream;

/// Senders for the clauses.
final class SenderTestData {
  static final EmailAddress NEWS = sender("news@letters.example");
  static final EmailAddress SHOP = sender("offers@shop.example");
  static final EmailAddress FRIEND = sender("friend@home.example");

  /// Senders that a careless comparison or query confuses.
  static final List<EmailAddress> ODD =
      List.of(
          sender("a@b"),
          sender("%@b"),
          sender("_@b"),
          sender("a'or'1'='1@b"),
          sender(":address@b"),
          sender("a+news@b"),
          sender("grüße@b"),
          sender("grusse@b"),
          // A Kelvin sign and a dotted capital I: their lower case is an ASCII letter.
          sender("\u212A@b"),
          sender("k@b"),
          sender("\u0130@b"),
          sender("\uD83D\uDC8C@b"),
          sender("a@" + "b".repeat(318)));

  private SenderTestData() {}

  static EmailAddress sender(String address) {
    return new EmailAddress(address);
  }

  /// The senders `{first}@many.example` to `{last}@many.example`.
  static List<EmailAddress> numbered(int first, int last) {
    return IntStream.rangeClosed(first, last)
        .mapToObj(number -> sender(number + "@many.example"))
        .toList();
  }

  static PictureSenders allowing(
      PictureSenders senders, AccountId account, EmailAddress... allowed) {
    List.of(allowed).forEach(sender -> senders.allow(account, sender));
    return senders;
  }
}
