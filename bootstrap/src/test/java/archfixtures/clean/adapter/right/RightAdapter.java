package archfixtures.clean.adapter.right;

import archfixtures.clean.application.FindShape;
import archfixtures.clean.domain.value.Shape;
import archfixtures.web.Web;

/// A driving adapter.
public final class RightAdapter {
  private final FindShape find;

  public RightAdapter(FindShape find) {
    this.find = find;
  }

  public String answer(String name) {
    Web.touch();
    return find.find(name).map((Shape shape) -> shape.name(name)).orElse("none");
  }
}
