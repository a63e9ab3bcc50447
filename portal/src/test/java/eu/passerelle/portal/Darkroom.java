package eu.passerelle.portal;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import eu.passerelle.portal.Scene.Visitor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Takes the pictures of the gallery: one for each scene, language, width and colour scheme, an index, contact sheets. */
final class Darkroom {
    private static final List<Integer> WIDTHS = List.of(1280, 390);
    private static final int ON_A_SHEET = 12;

    private final Path folder;
    private final PortalUnderTest portal;
    private final Chromium chromium;

    Darkroom(Path folder, PortalUnderTest portal, Chromium chromium) {
        this.folder = folder;
        this.portal = portal;
        this.chromium = chromium;
    }

    void develop(List<Scene> scenes) throws IOException {
        Files.createDirectories(folder.resolve("sheets"));
        Stage stage = new Stage(portal);
        List<Visit> visits =
                List.of(new Visit(stage, chromium, ColorScheme.LIGHT), new Visit(stage, chromium, ColorScheme.DARK));
        for (Scene scene : scenes) {
            String path = scene.setting().path(stage);
            for (String language : Gallery.LANGUAGES) {
                for (int width : WIDTHS) {
                    for (int scheme = 0; scheme < visits.size(); scheme++) {
                        Page page = visits.get(scheme).look(scene.visitor(), path, language, width);
                        page.screenshot(new Page.ScreenshotOptions()
                                .setFullPage(true)
                                .setPath(folder.resolve(file(scene, language, width, scheme))));
                    }
                }
            }
            visits.forEach(Visit::leave);
            stage.strike();
        }
        Files.writeString(folder.resolve("index.html"), index(scenes));
        Page page = new Visit(stage, chromium, ColorScheme.LIGHT).look(Visitor.NOBODY, "/login", "en", 1280);
        for (String language : Gallery.LANGUAGES) {
            for (int width : WIDTHS) {
                for (int scheme = 0; scheme < visits.size(); scheme++) {
                    sheets(page, scenes, language, width, scheme);
                }
            }
        }
    }

    private void sheets(Page page, List<Scene> scenes, String language, int width, int scheme) throws IOException {
        int columns = width == 390 ? 6 : 4;
        int wide = width == 390 ? 250 : 380;
        for (int from = 0; from < scenes.size(); from += ON_A_SHEET) {
            StringBuilder html = new StringBuilder("<!DOCTYPE html><title>Sheet</title><style>body{margin:8px;"
                    + "display:grid;gap:8px;grid-template-columns:repeat(" + columns + "," + wide
                    + "px);font:12px sans-serif;background:#888}figure{margin:0}div{height:560px;overflow:hidden;"
                    + "background:#aaa}img{width:100%;display:block}</style>");
            for (Scene scene : scenes.subList(from, Math.min(scenes.size(), from + ON_A_SHEET))) {
                html.append("<figure><figcaption>")
                        .append(scene.name())
                        .append("</figcaption><div><img src=\"../")
                        .append(file(scene, language, width, scheme))
                        .append("\"></div></figure>");
            }
            // named by their first scene: two tests develop into one folder
            String name = "sheets/" + language + "-" + width + "-" + scheme(scheme) + "-"
                    + scenes.get(from).name();
            Path sheet = folder.resolve(name + ".html").toAbsolutePath();
            Files.writeString(sheet, html);
            page.setViewportSize(columns * (wide + 8) + 8, 600);
            page.navigate(sheet.toUri().toString());
            page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(folder.resolve(name + ".png")));
            Files.delete(sheet);
        }
    }

    private static String index(List<Scene> scenes) {
        List<String> rows = new ArrayList<>();
        for (Scene scene : scenes) {
            StringBuilder row = new StringBuilder("<h2 id=\"" + scene.name() + "\">" + scene.name() + "</h2><div>");
            for (int width : WIDTHS) {
                for (int scheme = 0; scheme < 2; scheme++) {
                    for (String language : Gallery.LANGUAGES) {
                        String file = file(scene, language, width, scheme);
                        row.append("<a href=\"" + file + "\"><img loading=\"lazy\" src=\"" + file + "\" width=\""
                                + (width == 390 ? 130 : 260) + "\" alt=\"" + scene.name() + ", " + language + ", "
                                + width + " px, " + scheme(scheme) + "\"></a>");
                    }
                }
            }
            rows.add(row + "</div>");
        }
        return "<!DOCTYPE html><html lang=\"en\"><meta charset=\"utf-8\"><title>Gallery</title><style>body{font:16px "
                + "sans-serif;margin:1rem;background:#ddd}div{display:flex;gap:6px;overflow-x:auto;align-items:start}"
                + "img{display:block;max-height:600px;object-fit:cover;object-position:top}</style><h1>" + scenes.size()
                + " scenes</h1>" + String.join("\n", rows);
    }

    private static String file(Scene scene, String language, int width, int scheme) {
        return scene.name() + "-" + language + "-" + width + "-" + scheme(scheme) + ".png";
    }

    private static String scheme(int number) {
        return number == 0 ? "light" : "dark";
    }
}
