package hexmail.adapter.http.api;

import hexmail.adapter.http.listing.ListParameters;
import hexmail.adapter.http.listing.ListParameters.Parsed;
import hexmail.adapter.http.listing.Listing;
import hexmail.adapter.http.page.RenderContext;
import hexmail.adapter.http.problem.FailureProblems;
import hexmail.adapter.http.problem.MailboxProblems;
import hexmail.adapter.http.problem.Problem;
import hexmail.adapter.http.problem.Problems;
import hexmail.adapter.http.visit.Visitor;
import hexmail.application.account.ConnectedAccount;
import hexmail.application.mailbox.StreamMessages;
import hexmail.domain.mailbox.ListRequest;
import hexmail.domain.mailbox.MailboxAnswer;
import hexmail.domain.mailbox.MailboxAnswer.Found;
import io.javalin.http.Context;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// All messages of a query for programs, a line each. One page is held in memory at a time, and a
/// slow receiver slows the reading down. A message on which Google fails has its problem in its
/// line, and the stream goes on.
public final class MessageStream {
  private static final Logger LOG = LoggerFactory.getLogger(MessageStream.class);

  private final StreamMessages streamMessages;
  private final MailboxProblems problems;

  public MessageStream(StreamMessages streamMessages, MailboxProblems problems) {
    this.streamMessages = streamMessages;
    this.problems = problems;
  }

  private record IdView(String id) {}

  private record ProblemView(Object problem) {}

  /// Answers with the stream. A failure before the first line is an ordinary problem. After it, the
  /// last line is the problem, and the connection breaks.
  public void send(Context context) {
    List<String> summary = context.queryParams("summary");
    boolean knownForm = summary.isEmpty() || List.of("true", "false").contains(summary.getFirst());
    if (summary.size() > 1 || !knownForm) {
      Problems.malformed("summary").send(context);
      return;
    }
    switch (ListParameters.parse(context)) {
      case Parsed.Malformed(String parameter) -> Problems.malformed(parameter).send(context);
      case Parsed.Valid(ListParameters parameters) ->
          send(context, parameters, summary.equals(List.of("true")));
    }
  }

  private void send(Context context, ListParameters parameters, boolean summaries) {
    NdjsonWriter writer = new NdjsonWriter(context);
    boolean whole = false;
    try {
      MailboxAnswer<Long> answer = write(context, parameters, summaries, writer);
      if (answer instanceof Found) {
        writer.begin();
        whole = true;
        return;
      }
      Listing listing = new Listing(Visitor.account(context), parameters.at(null).onPage());
      fail(context, writer, problems.of(answer, listing, listing.address()));
    } catch (NdjsonWriter.ReceiverGone gone) {
      LOG.debug("The receiver of a stream has gone", gone);
    } catch (RuntimeException failure) {
      fail(context, writer, FailureProblems.explain(failure, context));
    } finally {
      if (writer.begun() && !whole) {
        writer.breakOff();
      }
    }
  }

  private MailboxAnswer<Long> write(
      Context context, ListParameters parameters, boolean summaries, NdjsonWriter writer) {
    ConnectedAccount account = Visitor.account(context);
    RenderContext render = RenderContext.of(context);
    ListRequest request =
        new ListRequest(parameters.query(), parameters.label(), null, ListRequest.LARGEST_PAGE);
    return summaries
        ? streamMessages.summaries(
            account,
            request,
            rows -> writer.write(rows.stream().map(row -> RowView.of(row, render)).toList()))
        : streamMessages.ids(
            account,
            request,
            ids -> writer.write(ids.stream().map(id -> new IdView(id.value())).toList()));
  }

  private static void fail(Context context, NdjsonWriter writer, Problem problem) {
    if (!writer.begun()) {
      problem.send(context);
      return;
    }
    try {
      writer.write(List.of(new ProblemView(problem.json(context))));
    } catch (NdjsonWriter.ReceiverGone gone) {
      LOG.debug("The receiver of a stream has gone", gone);
    }
  }
}
