package eu.passerelle.portal.login;

import eu.passerelle.portal.pages.Frame;
import eu.passerelle.portal.pages.Frames;
import eu.passerelle.portal.pages.OwnPath;
import eu.passerelle.portal.pages.PageView;
import eu.passerelle.portal.pages.Pages;
import eu.passerelle.portal.words.Words;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.core.oidc.OidcUserInfo;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** P0: for which organisation and in which role, where the identity provider names several. */
@Controller
public class PlaceController {
    public static final String PAGE = "/place";

    private static final String WANTED = PlaceController.class.getName() + ".wanted";

    private final Frames frames;
    private final Pages pages;
    private final HttpSessionSecurityContextRepository contexts = new HttpSessionSecurityContextRepository();

    public PlaceController(Frames frames, Pages pages) {
        this.frames = frames;
        this.pages = pages;
    }

    /** Keeps where the user was going while the choice is made. */
    public static void keepWanted(HttpServletRequest request) {
        if (request.getMethod().equals("GET")) {
            request.getSession().setAttribute(WANTED, OwnPath.of(request));
        }
    }

    @GetMapping(PAGE)
    PageView choose(@AuthenticationPrincipal OidcUser user, HttpServletRequest request) {
        Frame frame = frames.of(request, "place.title");
        Affiliations affiliations = Affiliations.of(user.getClaims());
        List<Place> places = affiliations
                .numbers()
                .mapToObj(number -> place(number, affiliations, frame.t()))
                .toList();
        return pages.page("place", new PlacePage(frame, places));
    }

    private static Place place(int number, Affiliations affiliations, Words words) {
        Map<String, Object> claims = affiliations.places().get(number);
        return new Place(
                number,
                ProfessionalClaims.text(claims, "organization").orElse("–"),
                ProfessionalClaims.role(claims)
                        .map(role -> words.say("role", role))
                        .orElse(""),
                ProfessionalClaims.text(claims, "locality").orElse(""),
                number == affiliations.chosen());
    }

    /** The choice counts for this login, and can be changed in it; what is open stays with the place it was opened for. */
    @PostMapping(PAGE)
    ResponseEntity<Void> chosen(
            @AuthenticationPrincipal OidcUser user,
            @RequestParam int place,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (place < 0 || place >= Affiliations.of(user.getClaims()).places().size()) {
            return Pages.see(PAGE);
        }
        Map<String, Object> info = new HashMap<>();
        if (user.getUserInfo() != null) {
            info.putAll(user.getUserInfo().getClaims());
        }
        info.put(Affiliations.CHOSEN, place);
        OidcUser placed =
                new DefaultOidcUser(List.of(Admission.READER.authority()), user.getIdToken(), new OidcUserInfo(info));
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(new OAuth2AuthenticationToken(placed, placed.getAuthorities(), IdentityProvider.ID));
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
        Object wanted = request.getSession().getAttribute(WANTED);
        request.getSession().removeAttribute(WANTED);
        return Pages.see(wanted instanceof String path && OwnPath.is(path) ? path : "/");
    }

    /** The choice. */
    public record PlacePage(Frame frame, List<Place> places) {
        public PlacePage {
            places = List.copyOf(places);
        }
    }

    /** One organisation and role. */
    public record Place(int number, String organization, String role, String locality, boolean chosen) {}
}
