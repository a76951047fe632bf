package hexmail.adapter.http.api;

import hexmail.domain.message.LabelId;
import hexmail.domain.message.MessageSummary;
import java.util.List;

/// A row of a listing.
///
/// @param to the first few recipients
/// @param date when Google accepted it (ISO 8601, UTC)
/// @param labels ids, in alphabetical order
record SummaryView(
    String id,
    String threadId,
    CorrespondentView from,
    List<CorrespondentView> to,
    String subject,
    String snippet,
    String date,
    List<String> labels,
    boolean unread,
    boolean hasAttachment) {
  static SummaryView of(MessageSummary summary) {
    return new SummaryView(
        summary.id().value(),
        summary.conversation().value(),
        CorrespondentView.of(summary.from()),
        CorrespondentView.of(summary.to()),
        summary.subject(),
        summary.snippet(),
        summary.receivedAt().toString(),
        summary.labels().stream().map(LabelId::value).sorted().toList(),
        summary.unread(),
        summary.hasAttachment());
  }
}
