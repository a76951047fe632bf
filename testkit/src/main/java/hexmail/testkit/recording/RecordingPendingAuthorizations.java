package hexmail.testkit.recording;

import hexmail.domain.account.AccountId;
import hexmail.domain.authorization.PendingAuthorization;
import hexmail.domain.authorization.ReturnPath;
import hexmail.domain.authorization.TakeOutcome;
import hexmail.domain.port.PendingAuthorizations;
import hexmail.domain.secret.Fingerprint;
import java.time.Instant;

/// A store whose calls are recorded before they are made, whatever comes of them.
public final class RecordingPendingAuthorizations implements PendingAuthorizations {
  private final PendingAuthorizations store;
  private final Recorder recorder;

  public RecordingPendingAuthorizations(PendingAuthorizations store, Recorder recorder) {
    this.store = store;
    this.recorder = recorder;
  }

  @Override
  public void remember(PendingAuthorization pending) {
    recorder.add("PendingAuthorizations.remember", pending.state().hex());
    store.remember(pending);
  }

  @Override
  public TakeOutcome take(Fingerprint state, Fingerprint browser, Instant now) {
    recorder.add("PendingAuthorizations.take", state.hex(), now);
    return store.take(state, browser, now);
  }

  @Override
  public void conclude(Fingerprint state, AccountId account, ReturnPath returnTo) {
    recorder.add("PendingAuthorizations.conclude", state.hex(), account.value(), returnTo.value());
    store.conclude(state, account, returnTo);
  }

  @Override
  public void forget(AccountId account) {
    recorder.add("PendingAuthorizations.forget", account.value());
    store.forget(account);
  }
}
