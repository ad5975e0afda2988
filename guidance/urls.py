from django.urls import path

from guidance.views.days import HandleView, MyDayView, TakeBackView, TeamDayView

app_name = "guidance"
urlpatterns = [
    path("my-day/", MyDayView.as_view(), name="my_day"),
    path("my-day/handle/", HandleView.as_view(), name="handle"),
    path("my-day/take-back/<int:pk>/", TakeBackView.as_view(), name="take_back"),
    path("team/", TeamDayView.as_view(), name="team_day"),
]
