package hexmail.testkit.recording;

import hexmail.domain.mailbox.Label;
import hexmail.domain.mailbox.ListRequest;
import hexmail.domain.mailbox.MailboxAnswer;
import hexmail.domain.mailbox.MailboxProfile;
import hexmail.domain.mailbox.MessageId;
import hexmail.domain.mailbox.MessageIdPage;
import hexmail.domain.mailbox.MessageSummary;
import hexmail.domain.port.Mailbox;
import hexmail.domain.secret.AccessToken;
import java.util.List;

/// A mailbox whose calls are recorded before they are made, whatever comes of them.
public final class RecordingMailbox implements Mailbox {
  private final Mailbox mailbox;
  private final Recorder recorder;

  public RecordingMailbox(Mailbox mailbox, Recorder recorder) {
    this.mailbox = mailbox;
    this.recorder = recorder;
  }

  @Override
  public MailboxAnswer<MessageIdPage> list(AccessToken token, ListRequest request) {
    recorder.add("Mailbox.list", "'" + request.query().text() + "'", request.size());
    return mailbox.list(token, request);
  }

  @Override
  public MailboxAnswer<List<MessageSummary>> summaries(AccessToken token, List<MessageId> ids) {
    recorder.add("Mailbox.summaries", ids.size());
    return mailbox.summaries(token, ids);
  }

  @Override
  public MailboxAnswer<List<Label>> labels(AccessToken token) {
    recorder.add("Mailbox.labels");
    return mailbox.labels(token);
  }

  @Override
  public MailboxAnswer<MailboxProfile> profile(AccessToken token) {
    recorder.add("Mailbox.profile");
    return mailbox.profile(token);
  }
}
