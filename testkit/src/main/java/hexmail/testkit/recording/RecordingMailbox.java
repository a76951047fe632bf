package hexmail.testkit.recording;

import hexmail.domain.history.HistoryId;
import hexmail.domain.history.MailboxHistory;
import hexmail.domain.mailbox.ListRequest;
import hexmail.domain.mailbox.MailboxAccess;
import hexmail.domain.mailbox.MailboxAnswer;
import hexmail.domain.mailbox.MailboxProfile;
import hexmail.domain.mailbox.MessageIdPage;
import hexmail.domain.mailbox.Summaries;
import hexmail.domain.message.Label;
import hexmail.domain.message.MessageId;
import hexmail.domain.port.Mailbox;
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
  public MailboxAnswer<MessageIdPage> list(MailboxAccess access, ListRequest request) {
    recorder.add("Mailbox.list", "'" + request.query().text() + "'", request.size());
    return mailbox.list(access, request);
  }

  @Override
  public MailboxAnswer<Summaries> summaries(MailboxAccess access, List<MessageId> ids) {
    recorder.add("Mailbox.summaries", ids.size());
    return mailbox.summaries(access, ids);
  }

  @Override
  public MailboxAnswer<MailboxHistory> changes(MailboxAccess access, HistoryId since) {
    recorder.add("Mailbox.changes", since.value());
    return mailbox.changes(access, since);
  }

  @Override
  public MailboxAnswer<List<Label>> labels(MailboxAccess access) {
    recorder.add("Mailbox.labels");
    return mailbox.labels(access);
  }

  @Override
  public MailboxAnswer<MailboxProfile> profile(MailboxAccess access) {
    recorder.add("Mailbox.profile");
    return mailbox.profile(access);
  }
}
