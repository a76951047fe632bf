package hexmail.adapter.http.selection;

import static java.util.stream.Collectors.joining;

import hexmail.adapter.http.listing.ListParameters;
import hexmail.adapter.http.listing.Listing;
import hexmail.adapter.http.page.Pages;
import hexmail.adapter.http.page.RenderContext;
import hexmail.adapter.http.problem.MailboxProblems;
import hexmail.adapter.http.visit.Visitor;
import hexmail.application.UseCases;
import hexmail.application.account.ConnectedAccount;
import hexmail.application.mailbox.ReadSelection;
import hexmail.domain.mailbox.MailboxAnswer;
import hexmail.domain.mailbox.MailboxAnswer.Found;
import hexmail.domain.message.Label;
import hexmail.domain.message.MessageId;
import hexmail.domain.message.MessageSummary;
import hexmail.domain.outage.MailboxUnavailable;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/// Downloads selected rows of a list as a table. Its route requires an account.
public final class SelectionPages {
  /// The field of a selected message.
  public static final String ID = "id";

  /// The field of what is wanted of them.
  public static final String AS = "as";

  private static final String TABLE = "table";
  private static final String ADDRESSES = "addresses";

  private final UseCases useCases;
  private final Pages pages;
  private final MailboxProblems problems;
  private final Clock clock;

  public SelectionPages(UseCases useCases, Pages pages, MailboxProblems problems, Clock clock) {
    this.useCases = useCases;
    this.pages = pages;
    this.problems = problems;
    this.clock = clock;
  }

  /// The rows whose check boxes were ticked, as a table or as the addresses of those who wrote;
  /// without any, the list again.
  public void download(Context context) {
    ConnectedAccount account = Visitor.account(context);
    List<String> as = context.formParams(AS);
    if (!as.equals(List.of(TABLE)) && !as.equals(List.of(ADDRESSES))) {
      malformed(context, account, AS);
      return;
    }
    switch (ListParameters.parseForm(context)) {
      case ListParameters.Parsed.Malformed(String parameter) ->
          malformed(context, account, parameter);
      case ListParameters.Parsed.Valid(ListParameters parameters) ->
          download(context, new Listing(account, parameters));
    }
  }

  private void download(Context context, Listing listing) {
    List<String> sent = context.formParams(ID);
    List<MessageId> ids =
        sent.stream().distinct().flatMap(id -> MessageId.parse(id).stream()).toList();
    if (sent.isEmpty()) {
      context.redirect(listing.address(), HttpStatus.SEE_OTHER);
    } else if (ids.size() != sent.size() || ids.size() > ReadSelection.MOST) {
      malformed(context, listing.account(), ID);
    } else {
      download(context, listing, ids);
    }
  }

  private void download(Context context, Listing listing, List<MessageId> ids) {
    boolean addresses = context.formParams(AS).contains(ADDRESSES);
    MailboxAnswer<List<MessageSummary>> answer =
        useCases.readSelection().read(listing.account(), ids);
    if (answer instanceof Found<List<MessageSummary>>(List<MessageSummary> messages)) {
      if (addresses) {
        sendAddresses(context, messages);
      } else {
        sendTable(context, table(context, listing).of(messages));
      }
    } else {
      problems.of(answer, listing, listing.address()).show(context, pages);
    }
  }

  private SelectionTable table(Context context, Listing listing) {
    RenderContext render = RenderContext.of(context);
    return new SelectionTable(render.catalogue(), render.clock(clock).getZone(), labels(listing));
  }

  /// Without names of labels a table is still a table.
  private List<Label> labels(Listing listing) {
    try {
      return useCases.listLabels().recent(listing.account(), Set.of())
              instanceof Found<List<Label>>(List<Label> labels)
          ? labels
          : List.of();
    } catch (MailboxUnavailable unknown) {
      return List.of();
    }
  }

  private void sendTable(Context context, byte[] table) {
    LocalDate today = LocalDate.now(RenderContext.of(context).clock(clock));
    context.contentType("text/csv; charset=utf-8; header=present");
    context.header("Content-Disposition", "attachment; filename=\"hexmail-" + today + ".csv\"");
    context.header("Cache-Control", "no-store");
    context.result(table);
  }

  /// One on a line, as text that can be copied.
  private static void sendAddresses(Context context, List<MessageSummary> messages) {
    String addresses =
        messages.stream()
            .map(message -> message.from().address())
            .filter(address -> !address.isEmpty())
            .distinct()
            .map(address -> address + "\n")
            .collect(joining());
    context.contentType("text/plain; charset=utf-8");
    context.header("Cache-Control", "no-store");
    context.result(addresses);
  }

  private void malformed(Context context, ConnectedAccount account, String parameter) {
    MailboxProblems.malformed(account, parameter).show(context, pages);
  }
}
