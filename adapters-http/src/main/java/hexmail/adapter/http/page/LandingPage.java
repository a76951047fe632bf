package hexmail.adapter.http.page;

/// What a person sees who is not signed in.
public record LandingPage() implements Page {
  @Override
  public String title() {
    return "Your mail, read only";
  }

  @Override
  public boolean offersSignIn() {
    return true;
  }
}
