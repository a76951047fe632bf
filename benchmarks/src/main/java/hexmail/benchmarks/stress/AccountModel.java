package hexmail.benchmarks.stress;

import hexmail.domain.account.Account;
import hexmail.domain.account.AccountId;

/// The model of one account: what must have become of it. Used by one thread.
public final class AccountModel {
  private final int place;
  private final Account account;
  private int expiries;
  private int ends;
  private long restsUntil;
  private long expiredAt;

  public AccountModel(int place, Account account) {
    this.place = place;
    this.account = account;
  }

  public int place() {
    return place;
  }

  public Account account() {
    return account;
  }

  public AccountId id() {
    return account.id();
  }

  public String email() {
    return account.email().value();
  }

  /// Its access token has become due: one refresh is needed.
  public void expired() {
    expiries++;
    expiredAt = System.nanoTime();
  }

  public int expiries() {
    return expiries;
  }

  /// Its person has to consent anew, as was to be expected.
  public void ended() {
    ends++;
  }

  public int ends() {
    return ends;
  }

  /// Its token stays fresh for a while.
  public void rest(long nanos) {
    restsUntil = System.nanoTime() + nanos;
  }

  public boolean rests() {
    return System.nanoTime() - restsUntil < 0;
  }

  public long nanosSinceExpiry() {
    return System.nanoTime() - expiredAt;
  }
}
