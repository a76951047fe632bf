package hexmail.testkit.recording;

import hexmail.domain.account.AccountId;
import hexmail.domain.credential.Revocation;
import hexmail.domain.port.Revocations;
import java.time.Instant;
import java.util.Optional;

/// A queue whose calls are recorded before they are made, whatever comes of them.
public final class RecordingRevocations implements Revocations {
  private final Revocations revocations;
  private final Recorder recorder;

  public RecordingRevocations(Revocations revocations, Recorder recorder) {
    this.revocations = revocations;
    this.recorder = recorder;
  }

  @Override
  public void queue(Revocation revocation, Instant dueAt) {
    recorder.add("Revocations.queue", revocation.account().value());
    revocations.queue(revocation, dueAt);
  }

  @Override
  public Optional<Revocation> take(Instant now, Instant next) {
    recorder.add("Revocations.take");
    return revocations.take(now, next);
  }

  @Override
  public void done(Revocation revocation) {
    recorder.add("Revocations.done", revocation.account().value());
    revocations.done(revocation);
  }

  @Override
  public void cancel(AccountId account) {
    recorder.add("Revocations.cancel", account.value());
    revocations.cancel(account);
  }
}
