package dev.craftsh.shell.rehearsal;

import com.google.gson.JsonObject;
import dev.craftsh.client.intercept.Reply;
import dev.craftsh.shell.permission.StorePath;
import dev.craftsh.shell.permission.StorePath.Area;

/** Which act belongs to which request. */
final class Acts {
  private Acts() {}

  static Act of(StorePath path) {
    return switch (path.area()) {
      case GATEWAY -> gateway(path);
      case DEVELOPER -> developer(path);
      case DASHBOARD -> isSigned(path) ? Acts::signed : Acts::unknown;
      default -> Acts::unknown;
    };
  }

  private static Act gateway(StorePath path) {
    if (path.is("POST", Area.GATEWAY, "charm", "libraries", "*")) {
      return LibraryChanges::create;
    }
    if (path.is("POST", Area.GATEWAY, "charm", "libraries", "*", "*")) {
      return LibraryChanges::publish;
    }
    if (path.is("POST", Area.GATEWAY, "ns")) {
      return Registering::onGateway;
    }
    if (path.is("DELETE", Area.GATEWAY, "ns", "*")) {
      return Registering::backOnGateway;
    }
    if (path.is("PATCH", Area.GATEWAY, "ns", "*")) {
      return PackageChanges::describe;
    }
    if (path.is("POST", Area.GATEWAY, "ns", "*", "releases")) {
      return Releasing::onGateway;
    }
    if (path.is("POST", Area.GATEWAY, "ns", "*", "revisions")) {
      return Uploading::onGateway;
    }
    if (path.is("POST", Area.GATEWAY, "ns", "*", "tracks")) {
      return PackageChanges::createTracks;
    }
    return belowPackage(path);
  }

  private static Act belowPackage(StorePath path) {
    if (path.is("POST", Area.GATEWAY, "charm", "*", "resources", "*", "revisions")) {
      return ResourceChanges::push;
    }
    if (path.is("PATCH", Area.GATEWAY, "charm", "*", "resources", "*", "revisions")) {
      return ResourceChanges::update;
    }
    if (path.is("POST", Area.GATEWAY, "ns", "*", "collaborators", "invites")) {
      return PeopleChanges::invite;
    }
    if (path.is("POST", Area.GATEWAY, "ns", "*", "collaborators", "invites", "revoke")) {
      return PeopleChanges::revoke;
    }
    if (path.is("POST", Area.GATEWAY, "ns", "*", "collaborators", "invites", "accept")
        || path.is("POST", Area.GATEWAY, "ns", "*", "collaborators", "invites", "reject")) {
      return PeopleChanges::answerInvitation;
    }
    return Acts::unknown;
  }

  private static Act developer(StorePath path) {
    if (path.is("POST", Area.DEVELOPER, "register-name")) {
      return Registering::onDashboard;
    }
    if (path.is("POST", Area.DEVELOPER, "snap-push")) {
      return Uploading::onDashboard;
    }
    if (path.is("POST", Area.DEVELOPER, "snap-release")) {
      return Releasing::onDashboard;
    }
    if (path.is("POST", Area.DEVELOPER, "snaps", "*", "close")) {
      return Releasing::closing;
    }
    if (path.isAt(Area.DEVELOPER, "snaps", "*", "metadata")) {
      return PackageChanges::describeSnap;
    }
    if (path.is("POST", Area.DEVELOPER, "account", "account-key")) {
      return PeopleChanges::registerKey;
    }
    if (path.is("PATCH", Area.DEVELOPER, "account")) {
      return PeopleChanges::chooseUsername;
    }
    if (path.is("POST", Area.DEVELOPER, "agreement")) {
      return PeopleChanges::acceptTerms;
    }
    return path.parts().size() == 3 && path.part(0).equals("snaps") ? Acts::ofSnap : Acts::unknown;
  }

  /** Pictures, approvals, developers and builds of a snap. */
  private static Reply ofSnap(Scene scene) {
    var name = scene.look(store -> SnapIds.nameOf(store, scene.path().part(1)));
    scene.does("set-" + scene.path().part(2), name, "");
    return Scene.done(new JsonObject());
  }

  private static boolean isSigned(StorePath path) {
    return path.is("POST", Area.DASHBOARD, "validation-sets")
        || path.is("POST", Area.DASHBOARD, "confdb-schemas");
  }

  /** The store answers with what was signed, which only it can read. */
  private static Reply signed(Scene scene) {
    scene.does("publish", "", scene.path().part(0));
    scene.cannotAnswer();
    return Scene.done(new JsonObject());
  }

  /** What it would do, and what the store would answer, nobody here can tell. */
  private static Reply unknown(Scene scene) {
    scene.does("request", "", scene.path().method() + " " + scene.path().text());
    return Scene.done(new JsonObject());
  }
}
