package hexmail.application.mailbox;

import hexmail.application.account.ConnectedAccount;
import hexmail.application.account.Stores;
import hexmail.domain.account.EmailAddress;
import hexmail.domain.message.Authentication;
import hexmail.domain.message.Message;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Remote pictures that are shown without asking, because the person allowed their sender. A remote
/// picture tells its server that, when and where a message was opened, so pictures of all other
/// messages stay blocked. Safe for use by many threads.
public final class AllowPictures {
  private static final Set<String> UNPROVED = Set.of("", "none");
  private static final Set<String> FAILED = Set.of("fail", "softfail");

  private final Stores stores;

  public AllowPictures(Stores stores) {
    this.stores = stores;
  }

  /// Whether the remote pictures of `message` are shown without asking: the person allowed its
  /// sender, and nothing says that the sender is forged. Whoever forges an allowed sender gets
  /// nothing: where the domain of the sender has a DMARC policy, Google states `pass` or `fail` for
  /// each message, and only `pass` counts. Where it has none, nobody can prove the sender, and the
  /// person's word holds unless the signature or the sending server is refused. To show the
  /// pictures of one message once needs no leave from here.
  public boolean shows(ConnectedAccount account, Message message) {
    return isPlausible(message.origin().authentication())
        && sender(message)
            .filter(sender -> stores.pictureSenders().allowed(account.id()).contains(sender))
            .isPresent();
  }

  /// Whether [#allow] may be offered: the message names a sender, and nothing says that it is
  /// forged.
  public boolean canAllow(Message message) {
    return isPlausible(message.origin().authentication()) && sender(message).isPresent();
  }

  /// Allows the pictures of all messages from the sender of `message`. Returns false, and changes
  /// nothing, if the message names no sender that could be recognised, or if its sender is forged
  /// by the rule of [#shows].
  public boolean allow(ConnectedAccount account, Message message) {
    return isPlausible(message.origin().authentication())
        && sender(message).filter(sender -> allow(account, sender)).isPresent();
  }

  /// An account that was disconnected in the meantime does not begin again.
  private boolean allow(ConnectedAccount account, EmailAddress sender) {
    return stores
        .transactions()
        .run(() -> {
          boolean connected = stores.credentials().find(account.id()).isPresent();
          if (connected) {
            stores.pictureSenders().allow(account.id(), sender);
          }
          return connected;
        });
  }

  /// No longer allows the pictures of `sender`.
  public void disallow(ConnectedAccount account, EmailAddress sender) {
    stores.pictureSenders().disallow(account.id(), sender);
  }

  /// The allowed senders, the one allowed last first.
  public List<EmailAddress> allowed(ConnectedAccount account) {
    return stores.pictureSenders().allowed(account.id()).reversed();
  }

  private static Optional<EmailAddress> sender(Message message) {
    return EmailAddress.parse(message.summary().from().address()).map(EmailAddress::normalised);
  }

  private static boolean isPlausible(Authentication stated) {
    return stated.dmarc().equals("pass")
        || (UNPROVED.contains(stated.dmarc())
            && !FAILED.contains(stated.spf())
            && !FAILED.contains(stated.dkim()));
  }
}
