package hexmail.adapter.http.api;

import com.google.gson.JsonObject;
import hexmail.adapter.http.page.RenderContext;
import hexmail.adapter.http.problem.FailureProblems;
import hexmail.application.mailbox.Row;
import hexmail.domain.message.MessageId;
import hexmail.domain.message.MessageSummary;
import hexmail.domain.outage.Outage;
import org.jspecify.annotations.Nullable;

/// A row of a listing: a summary. A message that still has to be read carries `"loading":true`, and
/// one on which Google fails a `problem`, each with its last known summary or with its id alone.
final class RowView {
  private RowView() {}

  /// A message of which only the id is known.
  private record Blank(String id) {}

  static Object of(Row<MessageId, MessageSummary> row, RenderContext render) {
    return switch (row) {
      case Row.Loaded<MessageId, MessageSummary>(_, MessageSummary summary) ->
          SummaryView.of(summary);
      case Row.Loading<MessageId, MessageSummary>(var id, MessageSummary known) ->
          Json.marked(known(id.value(), known), "loading");
      case Row.Failed<MessageId, MessageSummary>(var id, MessageSummary known, Outage outage) -> {
        JsonObject members = Json.members(known(id.value(), known));
        members.add("problem", FailureProblems.google(outage).json(render));
        yield members;
      }
    };
  }

  private static Object known(String id, @Nullable MessageSummary known) {
    return known == null ? new Blank(id) : SummaryView.of(known);
  }
}
