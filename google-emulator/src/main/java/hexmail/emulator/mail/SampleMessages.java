package hexmail.emulator.mail;

import hexmail.emulator.mail.LabelSettings.Colors;
import hexmail.emulator.mbox.IncomingMessage;
import hexmail.emulator.sample.SampleMail;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/// The sample mail with labels of every kind: coloured, nested under a label that exists and under
/// one that does not, hidden, and shown with unread mail only.
record SampleMessages(SampleMail sample) implements MailboxFiller.Messages {
  @Override
  public void forEach(Consumer<IncomingMessage> sink) {
    sample.forEach(sink);
  }

  @Override
  public Map<String, LabelSettings> labels() {
    Map<String, LabelSettings> labels = new LinkedHashMap<>();
    labels.put("Work", shown(new Colors("#ffffff", "#4a86e8")));
    labels.put("Work/Reports", shown(new Colors("#594c05", "#fbe983")));
    labels.put("Receipts", shown(new Colors("#ffffff", "#16a766")));
    labels.put("Lists/Looms", new LabelSettings(LabelSettings.SHOW_IF_UNREAD, null));
    labels.put("Waiting for an answer", new LabelSettings(LabelSettings.SHOW_IF_UNREAD, null));
    labels.put("Robots", new LabelSettings(LabelSettings.HIDE, new Colors("#ffffff", "#434343")));
    labels.put("SPAM", new LabelSettings(LabelSettings.SHOW_IF_UNREAD, null));
    return labels;
  }

  private static LabelSettings shown(Colors colors) {
    return new LabelSettings(LabelSettings.SHOW, colors);
  }
}
