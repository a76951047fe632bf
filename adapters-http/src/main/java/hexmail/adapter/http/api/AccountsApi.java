package hexmail.adapter.http.api;

import hexmail.adapter.http.visit.Visitor;
import hexmail.application.account.ListAccounts;
import io.javalin.http.Context;
import java.util.List;

/// Lists the accounts of a session for programs.
public final class AccountsApi {
  private final ListAccounts listAccounts;

  public AccountsApi(ListAccounts listAccounts) {
    this.listAccounts = listAccounts;
  }

  private record AccountsView(List<AccountView> accounts) {}

  public void list(Context context) {
    Json.send(
        context,
        Json.bytes(
            new AccountsView(
                listAccounts.list(Visitor.require(context)).stream()
                    .map(AccountView::of)
                    .toList())));
  }
}
