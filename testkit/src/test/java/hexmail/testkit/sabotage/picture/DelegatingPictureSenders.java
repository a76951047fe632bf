package hexmail.testkit.sabotage.picture;

import hexmail.domain.account.AccountId;
import hexmail.domain.account.EmailAddress;
import hexmail.domain.port.PictureSenders;
import java.util.List;
import java.util.function.UnaryOperator;

/// Delegates to an honest store; a sabotage overrides a method.
abstract class DelegatingPictureSenders implements PictureSenders {
  final PictureSenders honest;

  DelegatingPictureSenders(PictureSenders honest) {
    this.honest = honest;
  }

  @Override
  public void allow(AccountId account, EmailAddress sender) {
    honest.allow(account, sender);
  }

  @Override
  public void disallow(AccountId account, EmailAddress sender) {
    honest.disallow(account, sender);
  }

  @Override
  public List<EmailAddress> allowed(AccountId account) {
    return honest.allowed(account);
  }

  @Override
  public void forget(AccountId account) {
    honest.forget(account);
  }

  /// Changes what is listed.
  static PictureSenders listing(PictureSenders senders, UnaryOperator<List<EmailAddress>> change) {
    return new DelegatingPictureSenders(senders) {
      @Override
      public List<EmailAddress> allowed(AccountId account) {
        return change.apply(honest.allowed(account));
      }
    };
  }
}
